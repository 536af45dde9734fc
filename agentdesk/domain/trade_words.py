"""Words of web hosting that no dictionary has and every language uses, in lower case: they are spelt right."""

TRADE_WORDS = frozenset(
    "addon addons admin admins alias amavis antispam antivirus apache api autodiscover autoresponder backend backup backups "
    "bitwarden blog blogs bluehost bounce cache cached caching captcha catch-all certbot cloudflare cms cname composer "
    "config cpanel cron crontab css cyberduck dashboard dedicated directadmin dkim dmarc dns dnssec dovecot drupal email "
    "emails e-mail e-mails exim facebook favicon filezilla firefox firewall firewalls freelancer frontend ftp ftps git "
    "github gitlab gmail godaddy google greylisting hash haproxy hostname hostnames hosting hosted htaccess html http "
    "https icloud iframe imap imaps inbox instagram ip iphone ipad javascript joomla jquery json kernel laravel "
    "letsencrypt linkedin linux localhost login logins logo logout logs magento mailbox mailboxes mailchimp mailer "
    "mailman malware mariadb memcached metadata microsoft mod modsecurity mysql nameserver nameservers newsletter "
    "newsletters nginx node nodejs offline online opencart openssl outlook ovh panel passkey paypal permalink phishing "
    "php phpmyadmin ping plesk plugin plugins pop popup port postfix postgres postgresql prestashop proxy putty python "
    "redirect redirects redis reseller resellers restart root router roundcube ruby safari sendmail seo server serwis sftp "
    "shell shopify sieve sitemap slack smtp softaculous spam spamassassin spf sql sqlite ssd ssh ssl staging stripe "
    "subdomain subdomains subdomain symfony sysadmin tcp thunderbird timeout timeouts tls token ttl twitter txt ubuntu "
    "udp unsubscribe upload uploads uptime url urls username usernames vhost virtualmin vps wifi webmail webmaster "
    "webserver webhook webhooks website websites whatsapp whm whmcs whois widget widgets windows woocommerce wordpress "
    "workaround wp xml yahoo youtube zip "
    "subdomena subdomeny subdomen subdomenie subdomene domenowy nameserwery webmaila loginu logowania hostingu hostingowy "
    "hostingowe hostingowa hostingowego hostingowej backupu backupow serwerow mailowy mailowe mailowa mailowej mailowego "
    "mailem maila maile maili mailu wtyczka wtyczki smsem sms rodo "
    "subdominio subdominios hospedagem alojamento datacenter mailing".split()
)
