"""A certificate authority for one run, and certificates: good, expired, for another host, self-signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True)
class ServerCertificate:
    """PEM files as Dovecot and Postfix want them."""

    chain: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Certificates:
    """`authority` is the PEM file a client trusts (SSL_CERT_FILE); the rest is named for what is wrong."""

    authority: Path
    good: ServerCertificate
    expired: ServerCertificate
    self_signed: ServerCertificate
    other_host: ServerCertificate


# One loopback address a kind, so that one server shows all of them at the same time.
GOOD_HOST = "127.0.0.1"
GOOD_IPV6 = "::1"
EXPIRED_HOST = "127.0.0.2"
SELF_SIGNED_HOST = "127.0.0.3"
OTHER_HOST = "127.0.0.4"


def make_certificates(directory: Path) -> Certificates:
    directory.mkdir(parents=True, exist_ok=True)
    authority = _Issuer.self_issued("AgentDesk laboratory authority")
    root = directory / "authority.pem"
    root.write_bytes(authority.pem())
    return Certificates(
        authority=root,
        good=authority.write(directory, "good", ["localhost", GOOD_HOST, GOOD_IPV6]),
        expired=authority.write(directory, "expired", ["localhost", EXPIRED_HOST], ended_days_ago=3),
        self_signed=_Issuer.self_issued("self", ["localhost", SELF_SIGNED_HOST]).write_itself(
            directory, "self-signed"
        ),
        other_host=authority.write(directory, "other-host", ["mail.elsewhere.example"]),
    )


def two_of_one_authority(directory: Path) -> tuple[Path, ServerCertificate, ServerCertificate]:
    """The authority's PEM file, and a certificate for localhost with the one that will follow it."""
    directory.mkdir(parents=True, exist_ok=True)
    authority = _Issuer.self_issued("AgentDesk laboratory authority")
    root = directory / "authority.pem"
    root.write_bytes(authority.pem())
    first, second = (authority.write(directory, name, ["localhost"]) for name in ("first", "second"))
    return root, first, second


def self_signed(directory: Path, name: str) -> ServerCertificate:
    """One for localhost that vouches for itself."""
    directory.mkdir(parents=True, exist_ok=True)
    return _Issuer.self_issued(name, ["localhost"]).write_itself(directory, name)


@dataclass(frozen=True, slots=True)
class _Issuer:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @classmethod
    def self_issued(cls, name: str, hosts: list[str] | None = None) -> _Issuer:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = _name(name)
        builder = _builder(subject, subject, key, ended_days_ago=None)
        builder = builder.add_extension(
            x509.BasicConstraints(ca=hosts is None, path_length=None), critical=True
        )
        builder = builder.add_extension(
            x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
        )
        if hosts is None:
            builder = builder.add_extension(_authority_usage(), critical=True)
        else:
            builder = builder.add_extension(_alternative_names(hosts), critical=False)
        return cls(builder.sign(key, hashes.SHA256()), key)

    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def write(
        self, directory: Path, name: str, hosts: list[str], ended_days_ago: int | None = None
    ) -> ServerCertificate:
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _builder(_name(hosts[0]), self.certificate.subject, key, ended_days_ago)
        builder = builder.add_extension(_alternative_names(hosts), critical=False)
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False
        )
        signed = builder.sign(self.key, hashes.SHA256())
        return _written(directory, name, signed.public_bytes(serialization.Encoding.PEM) + self.pem(), key)

    def write_itself(self, directory: Path, name: str) -> ServerCertificate:
        return _written(directory, name, self.pem(), self.key)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, ended_days_ago: int | None
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    ends = now + timedelta(days=30) if ended_days_ago is None else now - timedelta(days=ended_days_ago)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=40))
        .not_valid_after(ends)
    )


def _authority_usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _alternative_names(hosts: list[str]) -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName([_general_name(host) for host in hosts])


def _general_name(host: str) -> x509.GeneralName:
    is_address = host[0].isdigit() or ":" in host
    return x509.IPAddress(ip_address(host)) if is_address else x509.DNSName(host)


def _written(directory: Path, name: str, chain: bytes, key: ec.EllipticCurvePrivateKey) -> ServerCertificate:
    made = ServerCertificate(directory / f"{name}.pem", directory / f"{name}.key")
    made.chain.write_bytes(chain)
    made.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    made.key.chmod(0o600)
    return made
