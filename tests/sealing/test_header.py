"""Headers that are not as age writes them."""

from __future__ import annotations

import pytest
from sealing_builders import IDENTITY, opened, sealed

from carenav_desktop.errors import Code, SealError


def code_of(data: bytes) -> Code:
    with pytest.raises(SealError) as caught:
        opened(data)
    return caught.value.code


def with_stanzas(stanza: bytes, count: int) -> bytes:
    version, rest = sealed(b"data").split(b"\n", 1)
    return version + b"\n" + stanza * count + rest


@pytest.mark.parametrize(
    "resaved",
    [
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), id="line ends of Windows"),
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, id="a byte order mark"),
        pytest.param(lambda data: data.decode("latin-1").encode("utf-16"), id="UTF-16"),
        pytest.param(lambda data: data.decode("latin-1").encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(lambda data: data.decode("latin-1").encode("utf-16-be"), id="UTF-16, big endian"),
    ],
)
def test_a_file_saved_again_as_text_is_called_so(resaved) -> None:
    assert code_of(resaved(sealed(b"data"))) == Code.SEAL_RESAVED_AS_TEXT


def test_something_else_is_not_called_a_damaged_packet() -> None:
    for data in (b"", b"PK\x03\x04", b"%PDF-1.7\n", bytes(100_000), b"age-encryption.org/v2\n"):
        assert code_of(data) == Code.SEAL_NOT_AGE


def test_a_line_longer_than_64_kilobytes_is_refused() -> None:
    assert code_of(with_stanzas(b"-> x " + b"y" * 70_000 + b"\n\n", 1)) == Code.SEAL_HEADER_DAMAGED


def test_more_than_1024_stanzas_are_refused() -> None:
    assert code_of(with_stanzas(b"-> x y\n\n", 1024)) == Code.SEAL_HEADER_DAMAGED


def test_a_header_without_end_is_refused_before_it_is_read_whole() -> None:
    class Endless:
        """A header of a thousand million lines; only a bounded reader comes back from it."""

        lines = 0

        def tell(self) -> int:
            return 0

        def seek(self, offset: int, whence: int = 0) -> int:
            return 0

        def read(self, size: int = -1) -> bytes:
            return b"age-encryption.org/v1\n"

        def readline(self, size: int = -1) -> bytes:
            self.lines += 1
            assert self.lines < 100_000
            return (b"age-encryption.org/v1\n", b"-> x\n")[self.lines - 1] if self.lines < 3 else b"A" * 64 + b"\n"

    from carenav_desktop.sealing.seal import SealReader

    with pytest.raises(SealError) as caught:
        SealReader(Endless(), identities=[IDENTITY.secret])  # type: ignore[arg-type]
    assert caught.value.code == Code.SEAL_HEADER_DAMAGED


def test_a_stanza_of_another_kind_beside_ours_fails_only_at_the_mac() -> None:
    assert code_of(with_stanzas(b"-> grease x\n\n", 3)) == Code.SEAL_HEADER_DAMAGED


def test_a_packet_for_a_kind_of_key_we_do_not_know_names_it() -> None:
    data = sealed(b"data").replace(b"-> X25519 ", b"-> mlkem768x25519 ", 1)
    with pytest.raises(SealError) as caught:
        opened(data)
    assert caught.value.code == Code.SEAL_KEY_KIND
    assert caught.value.params == {"kind": "mlkem768x25519"}
