"""The sample's attachments are files that programs open."""

import io
import re
import struct
import wave
import zlib

import pytest

from agentdesk.demo import files


def test_a_picture_has_sound_chunks_and_all_its_pixels():
    data = files.png("x")
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    place, seen = 8, {}
    while place < len(data):
        (size,) = struct.unpack(">I", data[place : place + 4])
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        assert struct.unpack(">I", data[place + 8 + size : place + 12 + size])[0] == zlib.crc32(name + body)
        seen[name] = body
        place += 12 + size
    assert len(zlib.decompress(seen[b"IDAT"])) == 96 * (1 + 160 * 3)
    assert b"IEND" in seen


def test_a_pdf_finds_its_objects_where_its_table_says():
    data = files.pdf("Faktura (1)")
    start = int(re.search(rb"startxref\n(\d+)", data)[1])
    assert data[start:].startswith(b"xref")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", data)]
    assert [data[place:].split(b" ", 1)[0] for place in places] == [b"1", b"2", b"3", b"4", b"5"]


def test_a_recording_lasts_half_a_second():
    with wave.open(io.BytesIO(files.wav())) as sound:
        assert sound.getnframes() / sound.getframerate() == 0.5


@pytest.mark.parametrize("ending", sorted(files.MAKERS))
def test_a_file_is_the_same_each_time(ending):
    _, make = files.MAKERS[ending]
    assert make("name") == make("name")
    assert 20 < len(make("name")) < 20_000
