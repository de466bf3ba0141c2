"""Messages cut from a stream of bytes."""

import pytest

from grader.sandbox.framing import DONE, MOST_FRAMES, Incoming

CUT = {
    "nothing": (b"", []),
    "half a length": (b"\0\0", []),
    "half a frame": (b"\0\0\0\5{}", []),
    "a whole one and half of one": (b"\0\0\0\2{}\0\0", [b"{}"]),
    "two at once": (b"\0\0\0\2{}\0\0\0\3[1]", [b"{}", b"[1]"]),
    "an empty one": (b"\0\0\0\0", [b""]),
}


@pytest.mark.parametrize(("sent", "frames"), CUT.values(), ids=CUT)
@pytest.mark.parametrize("size", [1, 3, 70_000])
def test_frames_are_cut_where_they_end(sent, frames, size):
    assert taken(sent, size).frames == frames


TOO_LONG = {
    "4 GiB announced": (b"\xff\xff\xff\xff", 10_000),
    "a byte too many announced": (b"\0\0\x27\x11", 10_000),
    "too much sent": (b"x" * 10_001, 10_000),
    "too many frames": (bytes(4 * (MOST_FRAMES + 1)), 10**6),
}


@pytest.mark.parametrize(("sent", "most_bytes"), TOO_LONG.values(), ids=TOO_LONG)
def test_more_than_a_reply_may_hold_is_noticed(sent, most_bytes):
    assert taken(sent, 4096, most_bytes).too_long
    assert not taken(sent[:3], 4096, most_bytes).too_long


@pytest.mark.parametrize(("frames", "done"), [([b"{}", DONE], True), ([DONE], False), ([DONE, b"{}"], False)])
def test_the_end_is_said_by_the_last_of_several_frames(frames, done):
    sent = b"".join(len(frame).to_bytes(4, "big") + frame for frame in frames)
    assert taken(sent, 4096).done is done


def taken(sent, size, most_bytes=10_000):
    incoming = Incoming(most_bytes)
    for start in range(0, len(sent), size):
        incoming.take(sent[start : start + size])
    return incoming
