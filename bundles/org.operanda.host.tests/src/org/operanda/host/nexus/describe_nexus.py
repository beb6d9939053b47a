"""Describes a NeXus file as h5py sees it, as JSON: where @default leads, and every field's shape, attributes, filters and the SHA-256 of its little-endian doubles."""
import hashlib
import json
import sys

import h5py


def plain(value):
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return [plain(v) for v in value] if isinstance(value, list) else value


def describe(node):
    about = {"attributes": {k: plain(v) for k, v in node.attrs.items()}}
    if isinstance(node, h5py.Dataset):
        about["shape"] = list(node.shape)
        if node.dtype.kind == "f":
            about.update(chunks=node.chunks and list(node.chunks), compression=node.compression, shuffle=node.shuffle)
            about["sha256"] = hashlib.sha256(node[()].astype("<f8").tobytes()).hexdigest()
        else:
            about["value"] = plain(node[()])
    return about


with h5py.File(sys.argv[1], "r") as file:
    nodes = {"": describe(file)}
    file.visititems(lambda name, node: nodes.__setitem__(name, describe(node)))
    group = file
    while "default" in group.attrs:
        group = group[plain(group.attrs["default"])]
    shown = group[plain(group.attrs["signal"])].name
    json.dump({"default": shown, "nodes": nodes}, sys.stdout)
