from __future__ import annotations

from leitai.brake import MOST_KEPT, TRIES, Brake

WINDOW = 300.0

ADMIN, ELSEWHERE = ("admin", "10.0.0.1"), ("admin", "10.0.0.2")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_whoever_guesses_elsewhere_does_not_lock_the_owner_out() -> None:
    attempts: Brake[tuple[str, str]] = Brake(WINDOW)
    for _ in range(TRIES):
        attempts.failed(ELSEWHERE)
    assert attempts.too_many(ELSEWHERE)
    assert not attempts.too_many(ADMIN)


def test_invented_names_do_not_wash_a_count_away() -> None:
    attempts: Brake[tuple[str, str]] = Brake(WINDOW)
    attempts.failed(("first", "10.0.0.1"))
    for _ in range(TRIES):
        attempts.failed(ADMIN)
    for number in range(MOST_KEPT - 1):
        attempts.failed((f"name{number}", "10.0.0.1"))
    assert attempts.too_many(ADMIN)


def test_a_while_later_one_may_try_again() -> None:
    clock = Clock()
    attempts: Brake[tuple[str, str]] = Brake(WINDOW, clock)
    for _ in range(TRIES):
        attempts.failed(ADMIN)
    clock.now = WINDOW + 1
    assert not attempts.too_many(ADMIN)
