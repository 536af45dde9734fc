"""What another process makes of a mail is as good as what add_messages makes itself."""

import pickle
import subprocess
import sys
from dataclasses import replace

from agentdesk.domain.search_parser import parse_query
from agentdesk.store.cache import SqliteCache
from tests.unit.store.builders import a_mail, minutes, put_rows, stored


def test_a_mail_made_ready_elsewhere_comes_back_whole(cache: SqliteCache) -> None:
    whole = stored(a_mail("m1", "Zażółć gęślą jaźń", files=("faktura.pdf",)))
    mail = whole.filed.message
    preparing = pickle.loads(pickle.dumps(cache.preparing()))
    bare = replace(mail, text="", new_text="", headers=())
    ready = replace(
        whole, filed=replace(whole.filed, message=bare), source=b"", prepared=preparing(mail, whole.source)
    )
    with cache.writing() as tx:
        tx.add_messages([ready])
        put_rows(tx, whole.filed)
    assert cache.message(mail.key) == whole.filed
    assert cache.source(mail.key) == whole.source
    (hit,) = cache.search(parse_query("gęślą"), minutes(1), 10)
    assert hit.row.preview == "Zażółć gęślą jaźń"


def test_making_mails_ready_loads_no_database() -> None:
    code = (
        "import sys, agentdesk.store.preparing; sys.exit(any('sqlalchemy' in name for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
