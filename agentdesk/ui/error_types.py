"""What each type of error means, and what to do about it, in the window's language."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain import errors
from agentdesk.domain.errors import AgentDeskError

translate = QCoreApplication.translate
Parts = tuple[str, str]
"""What happened, and what to do next."""
COVERS_MANY = frozenset(
    {
        AgentDeskError,
        errors.UsageError,
        errors.NotFound,
        errors.StoreError,
        errors.SecretError,
        errors.ServerError,
        errors.SendError,
        errors.CertificateRefused,
    }
)
"""Types that say too little by themselves; of a certificate this is where its fault is not known."""


def words_by_type() -> dict[type[AgentDeskError], Parts]:
    """`{host}` stands for the server's name."""
    return {**_here(), **_secrets(), **_connecting(), **_serving(), **_sending()}


def _here() -> dict[type[AgentDeskError], Parts]:
    again = translate("errors", "Try again in a moment.")
    return {
        AgentDeskError: (translate("errors", "That did not work."), ""),
        errors.ProfileInUse: (
            translate("errors", "Another AgentDesk is at work in this profile."),
            translate("errors", "Use its window, or end it, or choose another profile."),
        ),
        errors.Cancelled: (
            translate("errors", "It was stopped."),
            translate("errors", "Nothing was changed."),
        ),
        errors.UsageError: (translate("errors", "This cannot be done."), ""),
        errors.NotFound: (translate("errors", "This is not here, or not any more."), ""),
        errors.NothingToAnswer: (
            translate("errors", "This ticket has no mail to answer."),
            translate("errors", "Choose another one."),
        ),
        errors.CannedUnfit: (
            translate("errors", "This canned response cannot be kept as it is."),
            translate("errors", "Open it and mend what is marked, then save again."),
        ),
        errors.ArticleUnfit: (
            translate("errors", "This article cannot be kept as it is."),
            translate("errors", "Open it and mend what is marked, then save again."),
        ),
        errors.FileUnreadable: (
            translate("errors", "This file is broken, or of another kind."),
            translate("errors", "Nothing was imported."),
        ),
        errors.NotKept: (
            translate("errors", "This is kept on the mail server alone, and that cannot be reached now."),
            translate("errors", "Open it again once you are online."),
        ),
        errors.StoreError: (translate("errors", "What is kept here could not be read or written."), ""),
        errors.DiskFull: (
            translate("errors", "There is no space left on the disk."),
            translate("errors", "Free some space; nothing was half-written."),
        ),
        errors.DatabaseLocked: (translate("errors", "Another program holds the database."), again),
        errors.CacheBroken: (
            translate("errors", "The mail cache is damaged."),
            translate("errors", "Restart AgentDesk: it begins a new one and fills it from the server."),
        ),
        errors.BackupUnusable: (
            translate("errors", "This backup is damaged, of a later AgentDesk, or none at all."),
            translate("errors", "Nothing was changed. Take another backup."),
        ),
    }


def _secrets() -> dict[type[AgentDeskError], Parts]:
    return {
        errors.SecretError: (translate("errors", "The password could not be had or kept."), ""),
        errors.NoKeyring: (
            translate("errors", "There is no keyring here that keeps passwords secret."),
            translate("errors", "Start one, or give a command that prints the password."),
        ),
        errors.KeyringLocked: (
            translate("errors", "The keyring is locked."),
            translate("errors", "Unlock it and try again."),
        ),
        errors.PasswordCommandFailed: (
            translate("errors", "The password command did not print a password."),
            translate("errors", "Try it in a terminal."),
        ),
        errors.PasswordMissing: (
            translate("errors", "No password is known for this mailbox."),
            translate("errors", "Enter it under Accounts in the window's menu."),
        ),
        errors.SignInNeeded: (
            translate("errors", "Nobody is signed in to this mailbox, or not any more."),
            translate("errors", "Press “Sign in with browser” in the account's settings."),
        ),
    }


def _connecting() -> dict[type[AgentDeskError], Parts]:
    again = translate("errors", "It is tried again by itself.")
    return {
        errors.ServerError: (translate("errors", "Something went wrong with {host}."), ""),
        errors.NameNotFound: (
            translate("errors", "There is no host named {host}."),
            translate("errors", "Check the spelling of the host name."),
        ),
        errors.ConnectionRefused: (
            translate("errors", "{host} refused the connection: nothing listens there."),
            translate("errors", "Check the port; else the server is down."),
        ),
        errors.NetworkDown: (
            translate("errors", "{host} cannot be reached, or the connection was lost."),
            translate("errors", "Check the network connection. It is tried again by itself."),
        ),
        errors.ProxyRefused: (
            translate("errors", "The proxy does not let us through to {host}."),
            translate("errors", "Check the proxy in the settings."),
        ),
        errors.CertificateRefused: (
            translate("errors", "The certificate of {host} is not to be trusted. No password was sent."),
            translate("errors", "Ask the administrator of {host}."),
        ),
        errors.EncryptionNotOffered: (
            translate("errors", "No encrypted connection to {host} could be made."),
            translate(
                "errors", "Check that the port and the kind of security (tls or starttls) go together."
            ),
        ),
        errors.TooManyConnections: (
            translate("errors", "{host} allows no more connections."),
            translate("errors", "Close other mail programs. It is tried again by itself."),
        ),
        errors.Throttled: (translate("errors", "{host} asks to wait."), again),
    }


def _serving() -> dict[type[AgentDeskError], Parts]:
    return {
        errors.CredentialsRefused: (
            translate("errors", "{host} refused the user name or the password."),
            translate("errors", "Check both; some providers want an app password."),
        ),
        errors.TokenRefused: (
            translate("errors", "{host} does not take the sign-in."),
            translate("errors", "Sign in with the browser again."),
        ),
        errors.AuthNotOffered: (
            translate("errors", "{host} offers no way to log in on this connection."),
            translate("errors", "Check the port, and set the security to tls or starttls."),
        ),
        errors.QuotaExceeded: (
            translate("errors", "The mailbox on {host} is full."),
            translate("errors", "Make room there. It is tried again by itself."),
        ),
        errors.FolderMissing: (
            translate("errors", "{host} has no such folder."),
            translate("errors", "Choose the folders of the account anew."),
        ),
        errors.ProtocolError: (
            translate("errors", "{host} refused what was asked, or its answer makes no sense."),
            translate("errors", "If it stays so, ask the provider."),
        ),
    }


def _sending() -> dict[type[AgentDeskError], Parts]:
    return {
        errors.SendError: (translate("errors", "The mail could not be sent."), ""),
        errors.MessageRefused: (
            translate("errors", "The server refused the mail."),
            translate("errors", "Change the mail, or ask the provider."),
        ),
        errors.OutcomeUnknown: (
            translate("errors", "Nobody knows whether the mail went out."),
            translate(
                "errors",
                "It is looked for in the Sent folder; if it is not there, decide what is to be done.",
            ),
        ),
    }
