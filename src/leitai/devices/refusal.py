"""Why data of a device is not taken, or only in part: one table for doors, pages and documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple


class Words(NamedTuple):
    """How a code is told.

    Attributes:
        status: of the HTTP answer; 200: the block is taken in, what is wrong with it is marked.
        message: in English; `zh`: in Chinese; `{…}` are the params. `fix`: what to do next.
    """

    status: int
    message: str
    zh: str
    fix: str


WORDS: Final[dict[str, Words]] = {
    "malformed": Words(
        422,
        "The block cannot be read: {why}.",
        "数据块无法解析：{why}。",
        "Compare it with docs/devices.md; nothing of it was taken in.",
    ),
    "too_large": Words(
        413,
        "The block is larger than {limit} bytes.",
        "数据块超过 {limit} 字节。",
        "Send shorter blocks, for instance 20 to 100 ms each.",
    ),
    "version_unknown": Words(
        422,
        "Blocks of version {version} are not known here.",
        "不支持数据块版本 {version}。",
        "Send version 1.",
    ),
    "station_unknown": Words(
        404,
        "There is no station {station!r} in this contest.",
        "本赛事没有工位“{station}”。",
        "Check the address, or enrol the station first.",
    ),
    "key_missing": Words(
        401,
        "The device has not said its key.",
        "设备没有提供密钥。",
        "Send the header `Authorization: Bearer <key>`.",
    ),
    "key_wrong": Words(
        401,
        "This is not the station's key.",
        "设备密钥不正确。",
        "Use the key shown when the station was enrolled, or have a new one made.",
    ),
    "key_tries": Words(
        429,
        "Too many wrong keys from this address.",
        "此地址密钥错误次数过多。",
        "Wait a minute, then send the right key.",
    ),
    "foreign_station": Words(
        403,
        "A device may write only its own station.",
        "设备只能写入自己的工位。",
        "Use the address and the number of the station whose key this is.",
    ),
    "station_exists": Words(
        409,
        "There is a station {station!r} already; nothing was changed.",
        "工位“{station}”已存在，数据没有改变。",
        "Choose another id, or withdraw that station first.",
    ),
    "too_many_stations": Words(
        409,
        "A contest has at most {limit} stations.",
        "每个赛事最多 {limit} 个工位。",
        "Withdraw stations nobody uses.",
    ),
    "stage_unknown": Words(
        404,
        "The rulebook has no stage {stage!r}.",
        "规则中没有阶段“{stage}”。",
        "Check the id.",
    ),
    "channel_unknown": Words(
        422,
        "The stage has no channel {channel!r}; it has {channels}.",
        "该阶段没有通道“{channel}”，现有 {channels}。",
        "Map onto a channel of the stage, or publish a rulebook that has it.",
    ),
    "channel_repeated": Words(
        422,
        "The channel {channel!r} stands twice in the map.",
        "通道表中“{channel}”重复。",
        "Name each channel once.",
    ),
    "unit_mismatch": Words(
        422,
        "{name!r} in {unit!r} does not convert to {channel!r} in {wanted!r}.",
        "“{name}”的单位“{unit}”不能换算为通道“{channel}”的“{wanted}”。",
        "Correct the unit, or map onto another channel.",
    ),
    "no_telemetry": Words(
        409,
        "Stage {stage!r} has no telemetry in the rulebook in force.",
        "现行规则中阶段“{stage}”没有遥测通道。",
        "Publish a rulebook whose stage has `channels`.",
    ),
    "channels_mismatch": Words(
        422,
        "The block has {found} channels, the station's map has {wanted}.",
        "数据块有 {found} 个通道，工位通道表为 {wanted} 个。",
        "Send the channels of the station's map, in its order.",
    ),
    "unknown_channel": Words(
        422,
        "The station's map has no channel {channel!r}.",
        "工位通道表中没有通道“{channel}”。",
        "Correct the name, or enrol the station with this channel.",
    ),
    "wrong_type": Words(
        422,
        "Channel {channel!r} wants {wanted}.",
        "通道“{channel}”的数据类型不对，应为 {wanted}。",
        "Send the type the rulebook says; nothing of the block was taken in.",
    ),
    "wrong_unit": Words(
        422,
        "Channel {channel!r} is enrolled in {wanted!r}, the block says {found!r}.",
        "通道“{channel}”登记单位为“{wanted}”，数据块为“{found}”。",
        "Send the enrolled unit, or enrol the station anew.",
    ),
    "future_dated": Words(
        422,
        "The block is dated {ahead} s ahead of this server; at most {limit} s are allowed.",
        "数据块时间超前服务器 {ahead} 秒，最多允许 {limit} 秒。",
        "Set the device's clock (NTP); times are never rewritten here.",
    ),
    "too_old": Words(
        422,
        "The block is {age} s old; at most {limit} s are allowed.",
        "数据块已过去 {age} 秒，最多允许 {limit} 秒。",
        "Set the device's clock (NTP), or send what was buffered sooner.",
    ),
    "replayed": Words(
        409,
        "Sequence {sequence} is not newer than {last}, the last one taken in.",
        "序号 {sequence} 不大于已接收的 {last}。",
        "Number blocks upwards; after a restart begin above the last, for instance with the time.",
    ),
    "sequence_reused": Words(
        409,
        "Sequence {sequence} was taken in with other content; that content stands.",
        "序号 {sequence} 已接收过不同内容，原内容保持不变。",
        "Give every block its own sequence number.",
    ),
    "out_of_order": Words(
        422,
        "Samples are not later than those before them: {count}.",
        "样本时间没有递增：{count} 个。",
        "Stamp each sample later than the one before; the earlier one stands.",
    ),
    "not_saved": Words(
        503,
        "The block could not be written to disk; nothing of it was taken in.",
        "数据块无法写入磁盘，未被接收。",
        "Send it again with the same sequence number.",
    ),
    "busy": Words(
        503,
        "The server cannot take more in right now; nothing of it was taken in.",
        "服务器繁忙，数据块未被接收。",
        "Send it again in a moment, with the same sequence number.",
    ),
    "not_started": Words(
        503,
        "The server is starting; nothing was taken in.",
        "服务尚未启动，数据未被接收。",
        "Try again in a moment.",
    ),
    "not_a_number": Words(
        200,
        "NaN or infinite values, taken as invalid: {count}, first in {channel!r}.",
        "NaN 或无穷大，按无效处理：{count} 个，首见于通道“{channel}”。",
        "Look at the sensor; the channel is invalid until its next good value.",
    ),
    "out_of_range": Words(
        200,
        "Values outside the channel's physical range: {count}, first in {channel!r}.",
        "超出物理量程：{count} 个，首见于通道“{channel}”。",
        "Look at the sensor and at the unit; the channel is invalid until its next good value.",
    ),
    "not_a_word": Words(
        200,
        "Values that are no truth or none of the channel's words: {count}, first in {channel!r}.",
        "不是该通道的布尔值或代码：{count} 个，首见于通道“{channel}”。",
        "Send 0 or 1, or the place of a word in the rulebook's list.",
    ),
    "sequence_gap": Words(
        200,
        "Blocks are missing: {count} before sequence {sequence}.",
        "序号 {sequence} 之前缺少 {count} 个数据块。",
        "Look at the network; what is missing is judged as a gap.",
    ),
    "stuck": Words(
        200,
        "Channel {channel!r} has stood still for more than {limit} s.",
        "通道“{channel}”超过 {limit} 秒没有变化。",
        "Look at the sensor; the channel is invalid until it changes.",
    ),
    "silent": Words(
        200,
        "Nothing has come for {seconds} s while an attempt is running.",
        "作业进行中已 {seconds} 秒没有收到数据。",
        "Look at the device and the network; what is missing is judged as a gap.",
    ),
    "clock_jump": Words(
        200,
        "The device's clock jumped by {jump} s against this server.",
        "设备时钟相对服务器跳变 {jump} 秒。",
        "Let the device's clock be slewed by NTP, not stepped.",
    ),
}


class DeviceRefused(Exception):  # noqa: N818 -- named as `Refused` in the core is
    """Something a device or its technician asked for that cannot be done.

    Attributes:
        status: HTTP status.
        code: stable name of the problem.
        message: what happened, in English; `zh`: in Chinese.
        fix: what to do next.
        params: the words and numbers the message speaks of.
    """

    def __init__(  # noqa: PLR0913 -- two languages and a way out are worth it
        self,
        status: int,
        code: str,
        message: str,
        *,
        zh: str,
        fix: str = "",
        params: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.zh = zh
        self.fix = fix
        self.params = dict(params or {})

    def body(self) -> dict[str, Any]:
        """The JSON answer."""
        words = {"code": self.code, "message": self.message, "zh": self.zh, "fix": self.fix}
        return {"error": {**words, "params": self.params}}


def refused(code: str, **params: Any) -> DeviceRefused:
    """The refusal of that code in the table."""
    words = WORDS[code]
    return DeviceRefused(
        words.status,
        code,
        told(words.message, params),
        zh=told(words.zh, params),
        fix=words.fix,
        params=params,
    )


def told(template: str, params: Mapping[str, Any]) -> str:
    """A sentence of the table; what a param's place has no word for is `…`."""
    return template.format_map(_Params(params))


class _Params(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"
