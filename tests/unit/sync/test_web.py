"""Small answers of web servers, within limits of size, time and redirects, and never without encryption."""

from collections.abc import Iterator

import pytest

from agentdesk.domain.errors import NetworkDown, ProtocolError, ServerError
from agentdesk.sync.web import Web
from tests.lab.certificates import Certificates, make_certificates
from tests.lab.web_server import LabWeb, Told, serving_web


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def server(certificates: Certificates) -> Iterator[LabWeb]:
    with serving_web(LabWeb(), certificates.good) as made:
        yield made


@pytest.fixture
def web(certificates: Certificates) -> Web:
    return Web(str(certificates.authority), 5)


def test_an_answer_is_read_and_redirects_are_followed(server: LabWeb, web: Web) -> None:
    server.files = {"/old": Told(302, headers={"Location": "/new"}), "/new": Told(content=b"here")}
    assert web.get(f"{server.url}/old", 10) == b"here"


def test_an_endless_redirect_and_a_large_answer_end(server: LabWeb, web: Web) -> None:
    server.files = {"/round": Told(302, headers={"Location": "/round"}), "/large": Told(content=b"x" * 1000)}
    with pytest.raises(ProtocolError, match="too often"):
        web.get(f"{server.url}/round", 10)
    assert len(server.requests) == 4
    with pytest.raises(ProtocolError, match="larger"):
        web.get(f"{server.url}/large", 999)


@pytest.mark.parametrize(
    "there", ["http://elsewhere.example/", "ftp://elsewhere.example/", "file:///etc/passwd"]
)
def test_no_redirect_leads_out_of_encryption(server: LabWeb, web: Web, there: str) -> None:
    server.files = {"/": Told(302, headers={"Location": there})}
    with pytest.raises(ServerError, match="without encryption"):
        web.get(f"{server.url}/", 10)


def test_a_form_is_not_carried_along_a_redirect(server: LabWeb, web: Web) -> None:
    server.files = {"/token": Told(307, headers={"Location": "/other"})}
    assert web.post(f"{server.url}/token", {"code": "secret"}, 10).status == 307
    assert [one.path for one in server.requests] == ["/token"]


def test_an_unknown_authority_and_a_closed_port_are_told(server: LabWeb, web: Web) -> None:
    with pytest.raises(NetworkDown, match="localhost"):
        Web(seconds=5).get(f"{server.url}/", 10)
    assert server.requests == []
    with pytest.raises(NetworkDown):
        web.get("https://localhost:1/", 10)


def test_no_variable_of_the_environment_leads_to_a_proxy(
    server: LabWeb, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    server.files = {"/": Told(content=b"direct")}
    assert web.get(f"{server.url}/", 10) == b"direct"
