"""Kinds of mail, as services and people write them."""

from dataclasses import replace

import pytest

from agentdesk.domain.kinds import classify
from agentdesk.domain.message import Address, Direction, Kind, Message
from tests.unit.domain.mails import a_mail, answering, from_, with_file

AUTO = {"auto_submitted": "auto-generated"}
BULK = {"list_unsubscribe": "<https://news.example/u>", "precedence": "bulk"}


def kind_of(message: Message) -> Kind:
    return classify(message, direction=Direction.INCOMING)


MACHINES: list[tuple[Kind, str, str, str, dict[str, str]]] = [
    # monitoring
    (Kind.MONITORING, "UptimeRobot <alert@uptimerobot.com>", "Monitor is DOWN: shop.example", "Hi, the monitor shop.example (https://shop.example) is currently DOWN (HTTP 500).\nEvent timestamp: 2026-03-12", BULK),
    (Kind.MONITORING, "UptimeRobot <alert@uptimerobot.com>", "Monitor is UP: shop.example", "Hi, the monitor shop.example is back UP. It was down for 4 minutes.", BULK),
    (Kind.MONITORING, "Nagios <nagios@mon.host.example>", "** PROBLEM Service Alert: web01/HTTP is CRITICAL **", "***** Nagios *****\nNotification Type: PROBLEM\nService: HTTP\nHost: web01\nState: CRITICAL", {}),
    (Kind.MONITORING, "Zabbix <zabbix@host.example>", "Resolved: High CPU load on db2", "Problem has been resolved at 10:20:11. Severity: Average. Duration: 5m", AUTO),
    (Kind.MONITORING, "Grafana <grafana@host.example>", "[FIRING:1] DiskFull (node7)", "1 firing alert. Value: 97. Labels: instance=node7", {}),
    (Kind.MONITORING, "Pingdom <noreply@pingdom.com>", "DOWN alert: www.shop.example is DOWN", "Incident started 10:02. Response time check failed.", {}),
    (Kind.MONITORING, "Monitoring serwerów <monitoring@firma.example>", "AWARIA: serwer web3 niedostępny", "Host: web3\nCzas niedostępności: 3 min", {}),
    (Kind.MONITORING, "Monitor <alertas@vigia.example>", "Alerta: loja.example fora do ar", "O site não responde desde 10:02. Tempo de resposta: timeout", AUTO),
    (Kind.MONITORING, "root <root@web3.host.example>", "CRITICAL: disk /var at 98 %", "host: web3\nstate: CRITICAL", AUTO),
    # receipts
    (Kind.RECEIPT, "Stripe <receipts+acct_1@stripe.com>", "Your receipt from Brightwave #2041-7753", "Amount paid $19.00\nDate paid March 3, 2026\nPayment method Visa 4242", {"auto_submitted": "auto-generated"}),
    (Kind.RECEIPT, "service@paypal.com <service@paypal.com>", "Receipt for your payment to Registrar Ltd", "You sent a payment of $12.00 USD. Transaction ID: 8XJ. Total $12.00. Please do not reply to this email.", {}),
    (Kind.RECEIPT, "Hetzner Billing <no-reply@dc.example>", "Invoice 2026-000123", "Dear customer, your invoice number 2026-000123 total EUR 54,00 is attached. This is an automatically generated message.", {}),
    (Kind.RECEIPT, "Biuro Rejestracji <noreply@rejestrator.example>", "Faktura VAT FV/12/2026", "Kwota do zapłaty: 123,00 zł. Termin płatności: 14 dni. Prosimy nie odpowiadać na tę wiadomość.", {}),
    (Kind.RECEIPT, "Allegro <powiadomienia@allegro.example>", "Potwierdzenie zamówienia nr 8812", "Numer zamówienia: 8812\nKwota: 89,99 zł\nMetoda płatności: BLIK", {}),
    (Kind.RECEIPT, "Via Verde <nao-responder@viaverde.example>", "Fatura-recibo n.º 2026/881", "Valor total: 23,40 €\nData de emissão: 01/03/2026\nIVA incluído", {}),
    (Kind.RECEIPT, "Loja <pedidos@loja.example>", "Confirmação de encomenda #5512", "Valor: 45,00 €. Método de pagamento: MB Way. Mensagem gerada automaticamente.", {}),
    # newsletters
    (Kind.NEWSLETTER, "Hosting Weekly <news@hostingweekly.example>", "10 tricks for faster WordPress", "This week: caching, images, PHP.\n\nUnsubscribe | View in browser", {**BULK, "list_id": "<weekly.hostingweekly.example>"}),
    (Kind.NEWSLETTER, "Sklep Komputerowy <promocje@sklep.example>", "URGENT! Tylko dziś -40 % na dyski", "Wielka wyprzedaż! Wypisz się z newslettera tutaj.", {"list_unsubscribe": "<mailto:x@sklep.example>"}),
    (Kind.NEWSLETTER, "Escola Digital <marketing@escola.example>", "Promoção: cursos com 50% de desconto", "Inscreva-se já. Se não quiser receber mais, cancelar subscrição.", {"list_unsubscribe": "<https://escola.example/u>", "x_mailin_campaign": "17"}),
    (Kind.NEWSLETTER, "Ana from Mailtool <ana@mailtool.example>", "What's new in March", "Three new features. You are receiving this because you signed up. Unsubscribe", {"feedback_id": "1:2:3:mc", "list_unsubscribe": "<https://m.example>"}),
    # system
    (Kind.SYSTEM, "Cron Daemon <root@web1.host.example>", "Cron <root@web1> /usr/bin/backup.sh", "/usr/bin/backup.sh: line 4: no space left", AUTO),
    (Kind.SYSTEM, "root <root@web1.host.example>", "Logwatch for web1 (Linux)", "################### Logwatch 7.5 ####################", {}),
    (Kind.SYSTEM, "WordPress <wordpress@blog.example>", "[Blog] Some plugins were automatically updated", "Howdy! Some plugins have automatically updated to their latest versions on your site. No further action is needed.", AUTO),
    (Kind.SYSTEM, "Let's Encrypt <noreply@letsencrypt.example>", "Let's Encrypt certificate expiration notice for domain shop.example", "Your certificate (or certificates) for the names listed below will expire in 19 days.", {}),
    (Kind.SYSTEM, "cPanel <cpanel@web4.host.example>", "[web4] Backup completed", "The backup process completed. Do not reply to this automated message.", {}),
    (Kind.SYSTEM, "Panel <nie-odpowiadaj@panel.example>", "Nowe logowanie do Twojego konta", "Zalogowano się z nowego urządzenia. Wiadomość wygenerowana automatycznie.", {}),
    (Kind.SYSTEM, "Registo <nao-responda@registo.example>", "O domínio loja.example expira em 30 dias", "Renove o domínio. Este e-mail foi enviado automaticamente.", {}),
    # bounces
    (Kind.BOUNCE, "Mail Delivery System <Mailer-Daemon@mx.host.example>", "Mail delivery failed: returning message to sender", "A message that you sent could not be delivered to one or more of its recipients.\n\n  bob@x.example\n    550 5.1.1 no such user", {"return_path": "<>"}),
    (Kind.BOUNCE, "MAILER-DAEMON@qmail.example <MAILER-DAEMON@qmail.example>", "failure notice", "Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message.", {}),
    (Kind.BOUNCE, "postmaster@outlook.example <postmaster@outlook.example>", "Undeliverable: Your invoice", "Your message to bob@x.example couldn't be delivered. Recipient address rejected.", {}),
    (Kind.BOUNCE, "System poczty <postmaster@poczta.example>", "Nie można dostarczyć wiadomości", "Wiadomość do anna@x.example nie mogła zostać doręczona. Nieznany użytkownik.", {}),
    (Kind.BOUNCE, "Sistema de correio <noreply@correio.example>", "Falha na entrega da mensagem", "Não foi possível entregar a sua mensagem a rui@x.example: 550 5.1.1 utilizador desconhecido", {"return_path": "<>"}),
    # automatic replies
    (Kind.AUTO_REPLY, "Ben <ben@shop.example>", "Automatic reply: Your ticket", "I am out of the office until 20 March. For urgent matters please contact Ann.", {"x_auto_response_suppress": "All"}),
    (Kind.AUTO_REPLY, "Ola <ola@sklep.example>", "Automatyczna odpowiedź: Re: poczta", "Jestem na urlopie do 20.03. Po powrocie odpowiem.", {}),
    (Kind.AUTO_REPLY, "Rui <rui@loja.example>", "Resposta automática: O seu pedido", "Estou de férias até dia 20. Em caso de urgência contacte a Ana.", {}),
    (Kind.AUTO_REPLY, "Support <help@vendor.example>", "Re: licence key", "Thank you for contacting us. Your request has been received and is ticket number 5512.", {"auto_submitted": "auto-replied"}),
    (Kind.AUTO_REPLY, "Ewa <ewa@biuro.example>", "Odp: Faktura", "Dziękuję za wiadomość. Obecnie przebywam na urlopie, wracam 3 marca.", AUTO),
    # spam
    (Kind.SPAM, "Win <x@y.example>", "hello", "text", {"x_spam_flag": "YES"}),
    (Kind.SPAM, "Win <x@y.example>", "hello", "text", {"x_spam_status": "Yes, score=12.1 required=5.0"}),
    (Kind.SPAM, "Win <x@y.example>", "hello", "text", {"x_spam_flag": "true"}),
    (Kind.SPAM, "Win <x@y.example>", "hello", "text", {"x_forefront_antispam_report": "CIP:192.0.2.7;CTRY:;SCL:5;SFV:SPM;H:x;"}),
    (Kind.SPAM, "Win <x@y.example>", "hello", "text", {"x_ms_exchange_organization_scl": "6"}),
    (Kind.CUSTOMER, "Anna <x@y.example>", "hello", "text", {"x_spam_flag": "NO", "x_forefront_antispam_report": "SCL:1;SFV:NSPM;H:x;"}),
    (Kind.CUSTOMER, "Anna <x@y.example>", "hello", "text", {"x_ms_exchange_organization_scl": "-1"}),
    (Kind.CUSTOMER, "Anna <x@y.example>", "hello", "text", {"x_ms_exchange_organization_scl": "4"}),
    (Kind.SPAM, "Mail Administrator <admin@mail-upgrade.example>", "Your mailbox has exceeded its quota", "Dear user, your mailbox has exceeded its limit and will be deactivated within 24 hours. Click here to verify your password: http://quota.evil.example/", {}),
    (Kind.SPAM, "Dr. James Cole <james@free.example>", "Urgent business proposal", "I am the attorney of a late client who left 12.5 million dollars and no next of kin. This is strictly confidential; reply with your full name and bank details.", {}),
    (Kind.SPAM, "You <you@you.example>", "I know your password", "I have hacked your device and recorded you with your camera. Send 900 USD in bitcoin to this wallet: bc1qxyz. You have 48 hours.", {}),
    (Kind.SPAM, "InPost <info@inp0st-dostawa.example>", "Twoja paczka została wstrzymana", "Twoja paczka została wstrzymana z powodu niedopłaty 1,99 zł. Ureguluj opłatę w ciągu 24 godzin: http://doplata.evil.example", {}),
    (Kind.SPAM, "mBank <kontakt@mbank-weryfikacja.evil.example>", "Twoje konto zostało zablokowane", "Szanowny Kliencie, dostęp do konta został zablokowany. Zaloguj się i potwierdź swoje dane w ciągu 24 godzin: http://mb.evil.example", {}),
    (Kind.SPAM, "CTT Expresso <ctt@ctt-pt.evil.example>", "A sua encomenda está retida", "A sua encomenda está retida na alfândega. Pague a taxa de 2,99 € nas próximas 24 horas: http://ctt.evil.example", {}),
    (Kind.SPAM, "Suporte Webmail <suporte@webmail.evil.example>", "Sua caixa de e-mail será desativada", "Prezado utilizador, sua conta será encerrada em 24 horas. Clique aqui para confirmar a sua senha http://w.evil.example", {}),
    # lists and forums
    (Kind.MAILING_LIST, "Anna <anna@lists.example>", "[exim-users] retry rules", "Has anybody seen this?\n\nAnna", {"list_id": "<exim-users.lists.example>", "list_post": "<mailto:exim-users@lists.example>", "precedence": "list", "list_unsubscribe": "<mailto:u@lists.example>"}),
    (Kind.MAILING_LIST, "Kai <kai@dev.example>", "Re: [dovecot] quota", "I think so.", {"list_id": "<dovecot.dovecot.example>", "precedence": "list"}),
    (Kind.FORUM, "Community <noreply@discourse.example>", "[Community] [Help] Cannot upload", "ana posted: it fails for me. Visit Topic or reply to this email to respond.", {"x_discourse_post_id": "77", "list_id": "<help.discourse.example>", "list_unsubscribe": "<https://d.example>"}),
    (Kind.FORUM, "Forum webmasterów <forum@wm.example>", "Nowa odpowiedź w temacie „htaccess”", "Użytkownik zenek odpowiedział w temacie, który obserwujesz. Zobacz temat: https://wm.example/3", {}),
    (Kind.FORUM, "Fórum PHP <noreply@forumphp.example>", "Nova resposta no tópico «erro 500»", "respondeu no tópico que você segue. Ver tópico: https://forumphp.example/9", {}),
    (Kind.MONITORING, 'StatusCake Alerts <alerts@statuscake.example>', 'Your site shop.example is Down', 'Test name: shop. HTTP status: 503. Check location: London', {}),
    (Kind.MONITORING, 'Better Stack <alerts@betterstack.example>', '🔴 Incident started: api.example', 'Cause: timeout. Started at 10:02', {}),
    (Kind.MONITORING, 'HetrixTools <noreply@hetrixtools.example>', '[HetrixTools] Server web1 - CPU usage 97%', 'Resource usage warning', {}),
    (Kind.MONITORING, 'icinga2 <icinga@mon.example>', '[PROBLEM] disk on db1 is WARNING!', 'Service: disk\nHost: db1\nState: WARNING', {}),
    (Kind.MONITORING, 'Serwer NAS <nas@biuro.example>', '[NAS] Stan dysku: ostrzeżenie', 'Dysk 2 zgłasza błędy S.M.A.R.T. Temperatura 52°C', {'auto_submitted': 'auto-generated'}),
    (Kind.MONITORING, 'Czujka <alarm@czujka.example>', 'NIEDOSTĘPNY: sklep.example', 'Sprawdzenie z Warszawy: brak odpowiedzi. Czas: 10:02', {'auto_submitted': 'auto-generated'}),
    (Kind.MONITORING, 'UpMonitor <avisos@upmonitor.example>', '[UP] loja.example voltou ao normal', 'Tempo de inatividade: 4 min', {'auto_submitted': 'auto-generated'}),
    (Kind.RECEIPT, 'Apple <no_reply@email.apple.example>', 'Your receipt from Apple.', 'ORDER ID: MX1 DOCUMENT NO. 12 Total €2,99', {}),
    (Kind.RECEIPT, 'OVH <support@ovh.example>', 'Payment confirmation - order 99120', 'Hello, we confirm your payment of 12.00 EUR. Invoice number FR99. This message was sent automatically, please do not reply.', {}),
    (Kind.RECEIPT, 'GitHub <noreply@github.example>', '[GitHub] Payment Receipt for brightwave', 'We received payment for your subscription. Total: $21.00 USD. Transaction ID: 77', {}),
    (Kind.RECEIPT, 'Orlen <powiadomienia@orlen.example>', 'E-faktura nr F/112/26 do pobrania', 'Kwota brutto: 250,00 zł. Termin płatności 14.03.2026', {}),
    (Kind.RECEIPT, 'Przelewy24 <noreply@p24.example>', 'Potwierdzenie transakcji', 'Kwota: 49,00 PLN. Numer transakcji: 7712. Odbiorca: Sklep', {}),
    (Kind.RECEIPT, 'EDP <faturaeletronica@edp.example>', 'A sua fatura eletrónica já está disponível', 'Valor a pagar: 54,10 €. Data de vencimento: 20/03. Não responda a este e-mail.', {}),
    (Kind.RECEIPT, 'PayPal <servico@paypal.example>', 'Recibo do seu pagamento a Loja X', 'Enviou um pagamento de 20,00 EUR. Número da transação: 9X. Este e-mail foi enviado automaticamente.', {}),
    (Kind.NEWSLETTER, 'Polski Hosting Blog <biuletyn@phb.example>', '5 pomysłów na szybszy sklep', 'W tym tygodniu... Aby zrezygnować z otrzymywania wiadomości, kliknij tutaj. Otrzymujesz tę wiadomość, bo...', {}),
    (Kind.NEWSLETTER, 'Ana da Domínios PT <ana@dominios.example>', 'As novidades de março', 'Olá! Este mês... Para deixar de receber estes e-mails clique aqui.', {'list_unsubscribe': '<https://x.example/u>', 'precedence': 'bulk'}),
    (Kind.NEWSLETTER, 'WebDev Conf <hello@webdevconf.example>', 'Speakers announced', 'Meet our speakers. Unsubscribe from this list', {'list_unsubscribe': '<https://x.example/u>', 'x_mailgun_sid': 'x'}),
    (Kind.NEWSLETTER, 'Jetpack <noreply@jetpack.example>', 'URGENT: your site needs this plugin', "Upgrade now and save 30%. You're receiving this email because you use Jetpack. Unsubscribe.", {'list_unsubscribe': '<https://x.example/u>'}),
    (Kind.NEWSLETTER, 'LinkedIn <messages-noreply@linkedin.example>', 'You appeared in 9 searches this week', "See who's looking. Unsubscribe | Help", {'list_unsubscribe': '<https://x.example/u>', 'feedback_id': 'x'}),
    (Kind.SYSTEM, 'Fail2Ban <fail2ban@web2.example>', '[Fail2Ban] sshd: banned 192.0.2.1', 'Hi, The IP 192.0.2.1 has just been banned', {}),
    (Kind.SYSTEM, 'Wordfence <wordpress@client.example>', '[Wordfence Alert] Problems found on client.example', 'This email was sent from your website and is a notification by the Wordfence plugin. Critical: plugin needs an upgrade', {'auto_submitted': 'auto-generated'}),
    (Kind.SYSTEM, 'Google <no-reply@accounts.google.example>', 'Security alert', "New sign-in to your account from Windows. If this was you, you don't need to do anything.", {}),
    (Kind.SYSTEM, 'NIC Registry <no-reply@registry.example>', 'Domain transfer request: shop.example', 'A transfer of shop.example was requested. To approve, follow the link. This is an automated message.', {}),
    (Kind.SYSTEM, 'Plesk <plesk@web5.example>', 'Notification: domain disk quota exceeded', 'Resource usage of domain x.example exceeded. Automatically generated.', {}),
    (Kind.SYSTEM, 'root <root@backup.example>', 'Raport kopii zapasowej 2026-03-12', 'Kopia zakończona: 12 zadań, 0 błędów', {}),
    (Kind.SYSTEM, 'Registo.pt <notificacoes@registo.example>', 'Aviso: o domínio cliente.example expira em 15 dias', 'Este é um aviso automático. Renove no painel.', {}),
    (Kind.SYSTEM, 'DMARC <noreply-dmarc@google.example>', 'Report domain: brightwave.example Submitter: google.com', '', {}),
    (Kind.AUTO_REPLY, 'Anna Kot <anna@kot.example>', 'Jestem na urlopie', 'Dzień dobry, w dniach 1-10 marca jestem na urlopie. W pilnych sprawach proszę o kontakt z biurem.', {}),
    (Kind.AUTO_REPLY, 'Support Zendesk <help@saas.example>', '[Request received] Invoice', 'Your request (5512) has been received and is being reviewed by our support staff.', {'auto_submitted': 'auto-replied'}),
    (Kind.AUTO_REPLY, 'Paulo <paulo@x.example>', 'Re: Fatura BW-1', 'Estou fora do escritório até 15/03 com acesso limitado ao e-mail. Responderei quando regressar.', {'x_auto_response_suppress': 'All'}),
    (Kind.AUTO_REPLY, 'Kim <kim@x.example>', 'OOO: Re: DNS', "I'm away until Monday and will reply when I'm back.", {}),
    (Kind.AUTO_REPLY, 'Urząd <kancelaria@urzad.example>', 'Potwierdzenie otrzymania wiadomości', 'Potwierdzamy otrzymanie Państwa wiadomości. Wiadomość wygenerowana automatycznie, prosimy nie odpowiadać.', {'auto_submitted': 'auto-replied'}),
    (Kind.BOUNCE, 'Mail Delivery Subsystem <mailer-daemon@googlemail.example>', 'Delivery Status Notification (Delay)', 'There was a temporary problem delivering your message to x@y. Gmail will retry for 46 more hours.', {}),
    (Kind.BOUNCE, 'Administrator poczty <postmaster@firma.example>', 'Zwrot: Faktura', 'Nie udało się dostarczyć wiadomości: skrzynka odbiorcy jest pełna. 552 5.2.2', {}),
    (Kind.BOUNCE, 'Mail Delivery System <MAILER-DAEMON@smtp.example>', 'E-mail não entregue: Re: domínio', 'A sua mensagem não pôde ser entregue. O endereço não existe.', {'return_path': '<>'}),
    (Kind.SPAM, 'IT Helpdesk <it@helpdesk-portal.example>', 'Password expires today', 'Your password expires today. To keep the same password click below and sign in to your account: http://keep.evil.example', {}),
    (Kind.SPAM, 'PKO BP <info@pko-bezpieczenstwo.example>', 'Nietypowe logowanie', 'Wykryliśmy nietypowe logowanie. Potwierdź swoją tożsamość klikając w link, w przeciwnym razie konto zostanie zablokowane: http://pko.evil.example', {}),
    (Kind.SPAM, 'Millennium BCP <alerta@mbcp.evil.example>', 'Acesso suspenso', 'Caro cliente, o seu acesso foi suspenso. Valide os seus dados no link para evitar o bloqueio: http://bcp.evil.example', {}),
    (Kind.SPAM, 'Mrs. Helen Ward <helen@free.example>', 'Donation for you', 'I am a widow with cancer. I want to donate 4.2 million euros from my late husband to you. Contact my lawyer with your bank details.', {}),
    (Kind.SPAM, 'SEO Expert <seo@rank.example>', 'Rank your website on Google', 'We are an SEO company. We offer backlinks and guest posts to get you on the first page of Google.', {}),
    (Kind.VOICEMAIL, '3CX <noreply@3cx.example>', 'New voicemail from +44 20 7946 0000', 'You have a new voice message (0:41).', {}),
    (Kind.VOICEMAIL, 'Centrala Wirtualna <glos@centrala.example>', 'Nieodebrane połączenie - nagranie', 'Dzwoniący 600100200 zostawił wiadomość głosową. Transkrypcja: Dzień dobry, proszę oddzwonić.', {'auto_submitted': 'auto-generated'}),
    (Kind.VOICEMAIL, 'Central Telefónica <pbx@voip.example>', 'Mensagem de voz de 912000111', 'Recebeu uma mensagem de voz com 25 segundos.', {}),
    (Kind.FORUM, 'WordPress.org Forums <forums-noreply@wordpress.example>', '[WordPress.org Forums] [Fixing WordPress] Reply: white screen', 'user99 wrote: me too. You are receiving this because you subscribed to a forum topic. View the thread', {'list_unsubscribe': '<https://x.example/u>'}),
    (Kind.FORUM, 'Webhosting Talk <noreply@wht.example>', "Reply to thread 'Brightwave review'", 'tom replied to a thread you are watching. View thread: https://wht.example/1', {}),
    (Kind.MAILING_LIST, 'Ola <ola@lists.pl.example>', '[plnog] Re: IPv6', 'U nas działa.', {'list_id': '<plnog.lists.example>', 'precedence': 'list', 'list_post': '<mailto:plnog@lists.example>'}),
    (Kind.MAILING_LIST, 'roundcube/roundcubemail <notifications@github.example>', 'Re: [roundcube/roundcubemail] Bug (#99)', '@x I can reproduce. Reply to this email directly or view it on GitHub', {'list_id': '<roundcubemail.roundcube.github.example>', 'x_github_reason': 'subscribed', 'precedence': 'list', 'list_unsubscribe': '<https://x>'}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "sender", "subject", "text", "headers"), MACHINES, ids=lambda value: str(value)[:40]
)
def test_machines_give_themselves_away(
    kind: Kind, sender: str, subject: str, text: str, headers: dict[str, str]
) -> None:
    assert kind_of(from_(a_mail(text, subject, **headers), sender)) is kind


CUSTOMERS: list[tuple[str, str, str, dict[str, str]]] = [
    ("Ann <ann@crm.example>", "Invoice question", "Hi, our invoice BW-1 shows the wrong VAT number, can you fix it?", {"list_unsubscribe": "<https://crm.example/u>"}),
    ("Billing <billing@shop.example>", "Invoice for March", "Hello, we have not received the invoice for March. Could you send it?\nRegards, Eve", {}),
    ("Księgowość <faktury@firma.example>", "Faktura za luty", "Dzień dobry, prosimy o duplikat faktury za luty.\nPozdrawiam, Ewa", {}),
    ("Financeiro <faturas@loja.example>", "Fatura em falta", "Boa tarde, podem enviar a fatura de fevereiro? Obrigada, Rita", {}),
    ("Tom <tom@x.example>", "Is this phishing?", "I received this mail: 'your mailbox has exceeded its quota, click here to verify your password within 24 hours'. Is this from you?", {}),
    ("Iza <iza@x.example>", "Dziwny mail", "Dostałam taką wiadomość: „Twoje konto zostało zablokowane, kliknij link i potwierdź dane w ciągu 24 godzin”. Czy to od Państwa?", {}),
    ("Rui <rui@x.example>", "E-mail suspeito", "Recebi este e-mail: a sua conta foi suspensa, clique aqui para confirmar a senha em 24 horas. Isto é vosso?", {}),
    ("Max <max@x.example>", "Out of office message", "How do I set an out of office reply in webmail? I am on holiday from Monday.", {}),
    ("Ola <ola@x.example>", "Urlop", "Dzień dobry, jak ustawić autoodpowiedź? Od poniedziałku jestem na urlopie.", {}),
    ("Ben <ben@x.example>", "Mail delivery failed", "Hi, my mails to bob@x.example come back with '550 5.1.1 user unknown'. What is wrong?", {}),
    ("Zoe <zoe@x.example>", "Fwd: Undelivered Mail Returned to Sender", "Hi, I get this all the time, see below. Please help. Zoe", {}),
    ("Eve <eve@x.example>", "Site is DOWN!!!", "Our site is down, please help", {}),
    ("Kim <kim@x.example>", "Fwd: Monitor is DOWN: shop.example", "Hello, my monitor says this every night. Is it your server? Kim", {}),
    ("Lia <info@bakery.example>", "newsletter tool", "We would like to send a newsletter to 300 people, which plan do we need? Where can people unsubscribe?", {}),
    ("Ed <ed@x.example>", "Voicemail", "I left you a voicemail yesterday, please call me back.", {}),
    ("System Design Ltd <system@sysdesign.example>", "new mailbox", "Could you please create a mailbox for our new colleague? Thanks, Ian", {}),
    ("Jo <jo@x.example>", "My password", "I cannot log in, my account has been locked. Please reset my password. Jo", {}),
    ("Website <wordpress@customer-site.example>", "Contact form: question about hosting", "Name: Pat\nMessage: how much is the large plan?", {**AUTO}),
    ("Al <al@x.example>", "question", "Is there a forum where customers help each other? I posted a question but see no reply.", {"precedence": "normal"}),
    ("Sue <sue@x.example>", "Domain expires?", "Your notice says my domain expires in 10 days. How do I pay? Sue", {}),
    ("Ian <ian@x.example>", "order", "I would like to order a second domain, how do I pay the invoice?", {"x_mailer": "Outlook"}),
    ("Anna <anna@women-health.example>", "our site is down", "Hello, our website is down since this morning, please help. Anna", {}),
    ("Watch Repair <office@watch-repair.example>", "Shop DOWN", "The shop shows error 500, can you check? Leo", {}),
    ("Mia <mia@x.example>", "hacked?", "Someone wrote 'I have hacked your device' and wants bitcoin. I got this mail today, should I worry?", {}),
    ('Maria <info@hotel.example>', 'Oferta', 'Dzień dobry, proszę o ofertę na hosting dla 3 stron. Maria', {}),
    ('Contact <contact@agency.example>', 'New website for a client', 'Hi, we are an agency and need hosting for 5 WordPress sites. What do you offer?', {}),
    ('Rita <noreply.rita@x.example>', 'Conta', 'Olá, não consigo entrar na minha conta. Podem ajudar?', {}),
    ('Alerts Ltd <sales@alerts-ltd.example>', 'Domain transfer', 'Please transfer our domain to your service. What is the price?', {}),
    ('Status Quo Design <hi@statusquo.example>', 'Re: invoice', 'Paid today, thanks.', {}),
    ('Jan <jan@x.example>', 'Potwierdzenie zamówienia', 'Dzień dobry, nie dostałem potwierdzenia zamówienia nr 12, czy doszło?', {}),
    ('Leo <leo@x.example>', 'Order 5512', 'Hello, when will my order 5512 be activated? I paid $40 yesterday.', {}),
    ('Bia <bia@x.example>', 'Cancelar subscrição', 'Quero cancelar a subscrição do plano Pro no fim do mês. Obrigada, Bia', {}),
    ('Ed <ed@x.example>', 'unsubscribe from plan', "I'd like to unsubscribe from the Pro plan. Regards, Ed", {}),
    ('Eva <eva@x.example>', 'SEO', 'Do you also do SEO? We would like to be on the first page of Google.', {}),
    ('Piotr <piotr@x.example>', 'kopia zapasowa', 'Czy robicie raporty kopii zapasowych? Prosimy o raport za marzec.', {'x_mailer': 'The Bat!'}),
    ('Gil <gil@x.example>', 'My account was suspended', 'My account has been suspended, your mail says to verify my payment details here within 24 hours. I already paid!', {}),
    ('Iwona <iwona@x.example>', 'Konto zablokowane', 'Moje konto zostało zablokowane po trzech próbach. Proszę o odblokowanie, potrzebuję tego natychmiast. Klikałam link do resetu hasła i nic.', {}),
    ('Office <office@law.example>', 'New voicemail system', 'We are changing our voicemail system, can your PBX records forward it?', {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sender", "subject", "text", "headers"), CUSTOMERS, ids=lambda value: str(value)[:40]
)
def test_customers_are_never_missed(sender: str, subject: str, text: str, headers: dict[str, str]) -> None:
    mail = from_(a_mail(text, subject, **headers), sender)
    if sender.startswith("Website"):
        mail = replace(mail, reply_to=(Address("pat@home.example"),))
    assert kind_of(mail) is Kind.CUSTOMER


def test_a_recording_with_words_about_it_is_a_voicemail() -> None:
    mail = from_(
        a_mail("Masz nową wiadomość głosową (0:32).", "Wiadomość głosowa od 512 000 111"),
        "Centralka <pbx@tel.example>",
    )
    assert kind_of(with_file(mail, "msg0001.wav", "audio/x-wav")) is Kind.VOICEMAIL


def test_a_song_sent_by_a_customer_is_no_voicemail() -> None:
    assert (
        kind_of(with_file(a_mail("Why can I not upload this file?"), "song.mp3", "audio/mpeg"))
        is Kind.CUSTOMER
    )


def test_an_invitation_is_calendar() -> None:
    assert (
        kind_of(with_file(a_mail("Call on Friday?", "Invitation: call"), "", "text/calendar"))
        is Kind.CALENDAR
    )


def test_a_delivery_report_is_a_bounce_whatever_it_says() -> None:
    mail = a_mail(
        "Zustellung fehlgeschlagen",
        content_type='multipart/report; report-type=delivery-status; boundary="x"',
    )
    assert kind_of(mail) is Kind.BOUNCE


def test_a_read_receipt_is_automatic() -> None:
    mail = a_mail("Read", content_type="multipart/report; report-type=disposition-notification")
    assert kind_of(mail) is Kind.AUTO_REPLY


def test_an_answer_from_a_person_survives_bulk_headers() -> None:
    mail = answering(
        a_mail(
            "Yes please, go ahead.", "Re: Move", list_unsubscribe="<https://crm.example>", feedback_id="1:2"
        )
    )
    assert kind_of(mail) is Kind.CUSTOMER


def test_outgoing_mail_is_the_agents_unless_a_machine_answered() -> None:
    assert classify(a_mail("Hello"), direction=Direction.OUTGOING) is Kind.AGENT
    away = a_mail("We are closed", auto_submitted="auto-replied")
    assert classify(away, direction=Direction.OUTGOING) is Kind.AUTO_REPLY
