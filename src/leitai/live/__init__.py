"""The feed: a picture and its changes, to any number of screens."""

from leitai.live.bus import InProcessBus, LiveBus
from leitai.live.channel import Channel, Pace
from leitai.live.frame import Encoding, Frame, Kind
from leitai.live.history import History
from leitai.live.hub import Hub
from leitai.live.origin import is_own_page
from leitai.live.page import Page
from leitai.live.ports import Authorise, Projection, Source
from leitai.live.protocol import FeedProtocol, feed_protocol
from leitai.live.refusal import FeedRefused
from leitai.live.request import Ask, ask_of
from leitai.live.view import View, difference, member

__all__ = [
    "Ask",
    "Authorise",
    "Channel",
    "Encoding",
    "FeedProtocol",
    "FeedRefused",
    "Frame",
    "History",
    "Hub",
    "InProcessBus",
    "Kind",
    "LiveBus",
    "Pace",
    "Page",
    "Projection",
    "Source",
    "View",
    "ask_of",
    "difference",
    "feed_protocol",
    "is_own_page",
    "member",
]
