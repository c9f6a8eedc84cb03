"""Key pairs as text."""

from __future__ import annotations

import pytest

from carenav_desktop.errors import Code, KnownError
from carenav_desktop.sealing import bech32
from carenav_desktop.sealing.identities import (
    identity_of,
    new_identity,
    parse_identity,
    parse_identity_file,
    parse_recipient,
)


def test_a_recipient_follows_from_its_secret() -> None:
    made = new_identity()
    assert identity_of(made.secret) == made
    assert len(parse_recipient(made.recipient)) == 32


def test_showing_an_identity_does_not_show_its_secret() -> None:
    made = new_identity()
    assert made.secret not in repr(made)
    assert made.recipient in repr(made)


def test_an_identity_file_may_have_comments_and_several_keys() -> None:
    one, two = new_identity(), new_identity()
    text = f"\ufeff# created: 2026\r\n# public key: {one.recipient}\r\n{one.secret}\r\n\r\n{two.secret}\r\n"
    assert parse_identity_file(text) == (one.secret, two.secret)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "age-encryption.org/v1\n",
        "AGE-SECRET-KEY-1QQQQ",
        "age1j5x504hmnc4wrzwekv77g4fzvld2jcx7v3amjn6h5s3mrkq5zyzqpsjprq",
    ],
)
def test_what_holds_no_secret_is_not_an_identity_file(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        parse_identity_file(text)
    assert caught.value.code == Code.SEAL_IDENTITY_INVALID


def test_an_identity_in_lower_case_or_with_one_wrong_letter_is_refused() -> None:
    secret = new_identity().secret
    wrong = secret[:-1] + ("Q" if secret[-1] != "Q" else "P")
    for text in (secret.lower(), wrong, secret + "Q", secret[:30].lower() + secret[30:]):
        with pytest.raises(KnownError) as caught:
            parse_identity(text)
        assert caught.value.code == Code.SEAL_IDENTITY_INVALID


@pytest.mark.parametrize("prefix", ["age-secret-key-pq-", "age-plugin-yubikey-"])
def test_a_key_of_another_kind_is_called_so(prefix: str) -> None:
    with pytest.raises(KnownError) as caught:
        parse_identity(bech32.encode(prefix, bytes(32)).upper())
    assert caught.value.code == Code.SEAL_KEY_KIND
    assert caught.value.params == {"kind": prefix.upper().rstrip("-")}


def test_a_recipient_must_be_a_whole_lower_case_age_key() -> None:
    good = new_identity().recipient
    for text in ("", "age1", good[:-1], good.upper(), good + " ", bech32.encode("age", bytes(31)), "ssh-ed25519 AAAA"):
        with pytest.raises(KnownError) as caught:
            parse_recipient(text)
        assert caught.value.code == Code.EXPORT_RECIPIENT_INVALID


@pytest.mark.parametrize(
    "text",
    [
        "A12UEL5L",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    ],
)
def test_the_valid_strings_of_bip_173_keep_their_text(text: str) -> None:
    try:
        prefix, data = bech32.decode(text)
    except ValueError as error:  # five-bit words that are not whole bytes: right in BIP 173, no key of age
        assert str(error) == "padding"
    else:
        assert bech32.encode(prefix, data) == text.lower()


@pytest.mark.parametrize(
    "text", ["pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8", "A12uEL5L"]
)
def test_the_invalid_strings_of_bip_173_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        bech32.decode(text)
