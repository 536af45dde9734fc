"""Access tokens that a Dovecot believes (JWT, HS256, validated by itself), and a provider that gives them out."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.lab.web_server import Asked, LabWeb, Told


@dataclass
class TokenKey:
    """The key that signs tokens. `install` gives what Dovecot's configuration needs to check them."""

    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def install(self, directory: Path, mechanisms: str = "xoauth2 oauthbearer") -> str:
        place = directory / "oauth-keys" / "default" / "HS256"
        place.mkdir(parents=True, exist_ok=True)
        (place / "default").write_bytes(base64.b64encode(self.key))
        settings = directory / "dovecot-oauth2.conf.ext"
        settings.write_text(
            "introspection_mode = local\n"
            f"local_validation_key_dict = fs:posix:prefix={directory / 'oauth-keys'}/\n"
            "username_attribute = email\n",
            encoding="ascii",
        )
        return (
            f"auth_mechanisms = plain login {mechanisms}\n"
            f"passdb {{\n  driver = oauth2\n  mechanisms = {mechanisms}\n"
            f"  args = {settings}\n}}\n"
        )

    def token(self, email: str, lasts: float = 3600, **more: object) -> str:
        now = int(time.time())
        claims = {"email": email, "sub": email, "iat": now - 7200, "nbf": now - 7200, "exp": int(now + lasts)}
        signed = f"{_part({'typ': 'JWT', 'alg': 'HS256'})}.{_part({**claims, **more})}"
        signature = hmac.new(self.key, signed.encode(), hashlib.sha256).digest()
        return f"{signed}.{_coded(signature)}"


def _part(value: object) -> str:
    return _coded(json.dumps(value).encode())


def _coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Provider:
    """An authorization server (RFC 6749) that insists on PKCE (RFC 7636).

    `lasts`: seconds of an access token's life as it is; `announced` what is said of it. `declines`: the person says no.
    `ended`: refresh tokens are not taken any more. `down`: answers 503.
    """

    key: TokenKey
    email: str
    client_id: str = "lab-client"
    client_secret: str = ""
    lasts: float = 3600
    announced: float | None = 3600
    declines: bool = False
    ended: bool = False
    down: bool = False
    refreshes: int = 0
    exchanges: int = 0
    complaints: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    """Every secret that was given out, or shown: none may be in a log."""
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _refresh_token: str = ""

    def decide(self, asked: Asked) -> Told:
        parts = urlsplit(asked.path)
        if parts.path == "/authorize":
            return self._authorize({key: values[0] for key, values in parse_qs(parts.query).items()})
        if parts.path == "/token" and asked.method == "POST":
            return self._token({key: values[0] for key, values in parse_qs(asked.body).items()})
        return Told(404)

    def _authorize(self, asked: dict[str, str]) -> Told:
        if asked.get("client_id") != self.client_id or asked.get("code_challenge_method") != "S256":
            self.complaints.append(f"authorize: {sorted(asked)}")
            return Told(400)
        back: dict[str, str] = {"state": asked["state"]}
        if self.declines:
            back["error"] = "access_denied"
        else:
            back["code"] = self._remembered(secrets.token_urlsafe(24))
            self._codes[back["code"]] = asked
        return Told(302, headers={"Location": f"{asked['redirect_uri']}?{urlencode(back)}"})

    def _token(self, form: dict[str, str]) -> Told:
        if self.down:
            return Told(503, b"{}")
        if form.get("client_id") != self.client_id or form.get("client_secret", "") != self.client_secret:
            return _refused("invalid_client")
        if form.get("grant_type") == "refresh_token":
            if self.ended or form.get("refresh_token") != self._refresh_token:
                return _refused("invalid_grant")
            self.refreshes += 1
            return self._given()
        asked = self._codes.pop(form.get("code", ""), None)
        if asked is None or asked["redirect_uri"] != form.get("redirect_uri"):
            return _refused("invalid_grant")
        verifier = form.get("code_verifier", "")
        if _coded(hashlib.sha256(verifier.encode()).digest()) != asked["code_challenge"]:
            self.complaints.append("PKCE: the verifier does not fit the challenge")
            return _refused("invalid_grant")
        self.given.append(verifier)
        self.exchanges += 1
        return self._given()

    def _given(self) -> Told:
        self._refresh_token = self._remembered(secrets.token_urlsafe(24))
        token = self._remembered(self.key.token(self.email, self.lasts, jti=secrets.token_hex(8)))
        answer: dict[str, object] = {
            "access_token": token, "token_type": "Bearer", "refresh_token": self._refresh_token,
        }  # fmt: skip
        if self.announced is not None:
            answer["expires_in"] = self.announced
        return Told(content=json.dumps(answer).encode(), headers={"Content-Type": "application/json"})

    def _remembered(self, secret: str) -> str:
        self.given.append(secret)
        return secret


def _refused(error: str) -> Told:
    return Told(400, json.dumps({"error": error}).encode())


def provider_web(provider: Provider) -> LabWeb:
    return LabWeb(decide=provider.decide, host="127.0.0.1")
