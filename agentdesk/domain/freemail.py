"""Mail domains that anybody can have an address at: two people there have nothing to do with each other."""

FREEMAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com "
    "aol.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de t-online.de freenet.de mail.com zoho.com "
    "fastmail.com tutanota.com tuta.com hey.com wp.pl o2.pl onet.pl op.pl interia.pl interia.eu poczta.onet.pl "
    "gazeta.pl tlen.pl vp.pl uol.com.br bol.com.br terra.com.br ig.com.br globo.com hotmail.com.br yahoo.com.br "
    "outlook.com.br outlook.pt sapo.pt mail.ru yandex.ru yandex.com orange.fr free.fr laposte.net libero.it "
    "hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com hotmail.es yahoo.es".split()
)


def own_domain(domain: str) -> str:
    """`domain` in lower case; empty where it is a free mailer's."""
    lower = domain.lower()
    return "" if lower in FREEMAIL else lower
