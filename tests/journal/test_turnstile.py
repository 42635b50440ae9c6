from __future__ import annotations

import threading
import time

from leitai.journal.turnstile import Turnstile


def test_who_waits_gets_in_before_the_holder_comes_round_again() -> None:
    turnstile, order = Turnstile(), list[str]()
    waiting = threading.Event()

    def reader() -> None:
        waiting.set()
        with turnstile:
            order.append("reader")

    turnstile.acquire()
    thread = threading.Thread(target=reader)
    thread.start()
    waiting.wait(5)
    while not turnstile.awaited:
        time.sleep(0.001)
    turnstile.release()
    with turnstile:
        order.append("writer")
    thread.join(5)
    assert order == ["reader", "writer"]
