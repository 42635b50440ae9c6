"""The Merkle tree of RFC 6962 §2.1: roots, growth, inclusion and consistency proofs.

Leaves come in as leaf hashes (`canonical.leaf_hash`, prefix 0x00); nodes are hashed here with the
prefix 0x01, so that no node can pass for a leaf. Verification follows RFC 9162 §2.1.3.2 and
§2.1.4.2, which fix the same tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leitai.core.ledger.suite import SHA256_ED25519, Suite

NODE = b"\x01"
"""RFC 6962 domain separation: what two children are prefixed with before hashing."""


class Frontier:
    """A tree that only grows, kept as the roots of its full subtrees: O(log n) state.

    Attributes:
        size: leaves so far.
    """

    __slots__ = ("_hash", "_peaks", "size")

    def __init__(self, suite: Suite = SHA256_ED25519) -> None:
        self._hash = suite.hash
        self._peaks: list[bytes] = []
        self.size = 0

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash; one node hash on average."""
        peaks, hash_, size = self._peaks, self._hash, self.size
        while size & 1:
            leaf = hash_(NODE + peaks.pop() + leaf).digest()
            size >>= 1
        peaks.append(leaf)
        self.size += 1

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add many leaf hashes in order."""
        for leaf in leaves:
            self.append(leaf)

    def root(self) -> bytes:
        """The tree's root; of the empty tree, the hash of nothing."""
        if not self._peaks:
            return self._hash(b"").digest()
        root = self._peaks[-1]
        for peak in self._peaks[-2::-1]:
            root = self._hash(NODE + peak + root).digest()
        return root


def root_of(leaves: Sequence[bytes], suite: Suite = SHA256_ED25519) -> bytes:
    """The root over leaf hashes, level by level; an odd node at the end moves up as it is."""
    if not leaves:
        return suite.hash(b"").digest()
    hash_, level = suite.hash, leaves
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [hash_(NODE + left + right).digest() for left, right in pairs]
        if len(level) & 1:
            above.append(level[-1])
        level = above
    return level[0]


def inclusion_proof(
    leaves: Sequence[bytes], index: int, suite: Suite = SHA256_ED25519
) -> list[bytes]:
    """RFC 6962 §2.1.1: the audit path of leaf `index` (from 0), lowest node first.

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"leaf {index} of a tree of {len(leaves)}")
    path: list[bytes] = []
    while len(leaves) > 1:
        split = _split(len(leaves))
        if index < split:
            path.append(root_of(leaves[split:], suite))
            leaves = leaves[:split]
        else:
            path.append(root_of(leaves[:split], suite))
            leaves, index = leaves[split:], index - split
    return path[::-1]


def consistency_proof(
    leaves: Sequence[bytes], old_size: int, suite: Suite = SHA256_ED25519
) -> list[bytes]:
    """RFC 6962 §2.1.2: that the tree of the first `old_size` leaves is a beginning of this one.

    Raises:
        IndexError: `old_size` is not between 0 and the number of leaves.
    """
    if not 0 <= old_size <= len(leaves):
        raise IndexError(f"a tree of {old_size} within a tree of {len(leaves)}")
    if old_size in (0, len(leaves)):
        return []
    proof: list[bytes] = []
    known = True  # the old tree is a full subtree here, so the verifier has its root
    while old_size != len(leaves):
        split = _split(len(leaves))
        if old_size <= split:
            proof.append(root_of(leaves[split:], suite))
            leaves = leaves[:split]
        else:
            proof.append(root_of(leaves[:split], suite))
            leaves, old_size, known = leaves[split:], old_size - split, False
    if not known:
        proof.append(root_of(leaves, suite))
    return proof[::-1]


def verify_inclusion(  # noqa: PLR0913 - the six things a proof speaks of
    *,
    leaf: bytes,
    index: int,
    size: int,
    path: Sequence[bytes],
    root: bytes,
    suite: Suite = SHA256_ED25519,
) -> bool:
    """RFC 9162 §2.1.3.2: whether `leaf` is at `index` in the tree of `size` leaves and `root`."""
    if not 0 <= index < size:
        return False
    place, last, node = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = suite.hash(NODE + sibling + node).digest()
            place, last = _climb(place, last)
        else:
            node = suite.hash(NODE + node + sibling).digest()
        place, last = place >> 1, last >> 1
    return last == 0 and node == root


def verify_consistency(  # noqa: PLR0913 - two trees and the path between them
    *,
    old_size: int,
    old_root: bytes,
    size: int,
    root: bytes,
    proof: Sequence[bytes],
    suite: Suite = SHA256_ED25519,
) -> bool:
    """RFC 9162 §2.1.4.2: whether the old tree is a beginning of the new one."""
    if not 0 <= old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == root
    if old_size == 0:
        return not proof and old_root == suite.hash(b"").digest()
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    return bool(path) and _walk(path, old_size, size, suite) == (old_root, root)


def _walk(path: list[bytes], old_size: int, size: int, suite: Suite) -> tuple[bytes, bytes] | None:
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for node in path[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old = suite.hash(NODE + node + old).digest()
            new = suite.hash(NODE + node + new).digest()
            place, last = _climb(place, last)
        else:
            new = suite.hash(NODE + new + node).digest()
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None


def _climb(place: int, last: int) -> tuple[int, int]:
    """Skip the levels on which a node at the right edge moves up without a sibling."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << ((size - 1).bit_length() - 1)
