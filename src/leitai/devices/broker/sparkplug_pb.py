"""`sparkplug.proto` as a protobuf descriptor, so that no compiler is needed to build Leitai."""

from __future__ import annotations

from typing import Any, Final

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_F: Final = FieldDescriptorProto
PAYLOAD_FIELDS: Final = (
    ("timestamp", 1, _F.TYPE_UINT64),
    ("metrics", 2, _F.TYPE_MESSAGE),
    ("seq", 3, _F.TYPE_UINT64),
)
METRIC_FIELDS: Final = (
    ("name", 1, _F.TYPE_STRING),
    ("alias", 2, _F.TYPE_UINT64),
    ("timestamp", 3, _F.TYPE_UINT64),
    ("datatype", 4, _F.TYPE_UINT32),
    ("is_historical", 5, _F.TYPE_BOOL),
    ("is_transient", 6, _F.TYPE_BOOL),
    ("is_null", 7, _F.TYPE_BOOL),
    ("int_value", 10, _F.TYPE_UINT32),
    ("long_value", 11, _F.TYPE_UINT64),
    ("float_value", 12, _F.TYPE_FLOAT),
    ("double_value", 13, _F.TYPE_DOUBLE),
    ("boolean_value", 14, _F.TYPE_BOOL),
    ("string_value", 15, _F.TYPE_STRING),
    ("bytes_value", 16, _F.TYPE_BYTES),
)
_FIRST_VALUE: Final = 10


def _file() -> FileDescriptorProto:
    file = FileDescriptorProto(name="sparkplug.proto", package="leitai.sparkplug", syntax="proto2")
    payload = file.message_type.add(name="Payload")
    for name, number, kind in PAYLOAD_FIELDS:
        field = payload.field.add(name=name, number=number, type=kind, label=_F.LABEL_OPTIONAL)
        if kind == _F.TYPE_MESSAGE:
            field.label, field.type_name = _F.LABEL_REPEATED, ".leitai.sparkplug.Metric"
    metric = file.message_type.add(name="Metric")
    metric.oneof_decl.add(name="value")
    for name, number, kind in METRIC_FIELDS:
        field = metric.field.add(name=name, number=number, type=kind, label=_F.LABEL_OPTIONAL)
        if number >= _FIRST_VALUE:
            field.oneof_index = 0
    return file


def _payload_class() -> Any:
    pool = DescriptorPool()
    pool.Add(_file())
    return GetMessageClass(pool.FindMessageTypeByName("leitai.sparkplug.Payload"))


Payload: Final[Any] = _payload_class()
