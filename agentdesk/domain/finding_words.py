"""What a finding says in English, for commands; a window words it in its own language."""

from agentdesk.domain.finding import Finding, FindingKind

_SENTENCES = {
    FindingKind.PLACEHOLDER: "The placeholder {about} is not filled in.",
    FindingKind.NO_ALTERNATIVE: "It refuses, and {about} does not say yet what the customer can do instead.",
    FindingKind.FILE_GONE: "The file {about} is gone, or is not what it was.",
    FindingKind.ALREADY_SENT: "Much the same was sent before: {about}.",
    FindingKind.UNANSWERED: "A question is not answered: “{about}”",
    FindingKind.NO_GREETING: "It begins without a greeting.",
    FindingKind.FOREIGN_GREETING: "“{about}” greets in another language than the ticket's.",
    FindingKind.BLAME: "“{about}” may sound like blame.",
    FindingKind.BARE_REFUSAL: "It refuses and offers nothing: “{about}”",
    FindingKind.CAPITALS: "“{about}” reads like shouting.",
    FindingKind.JARGON: "“{about}” is not explained.",
    FindingKind.WRONG_LANGUAGE: "It is written in another language ({about}) than the ticket.",
    FindingKind.MISSPELT: "“{about}” may be misspelt.",
    FindingKind.NO_ATTACHMENT: "It speaks of a file (“{about}”), and none is attached.",
    FindingKind.PASSWORD: "It seems to hold a password or a key.",
    FindingKind.CARD_NUMBER: "It seems to hold the number of a payment card.",
    FindingKind.PROMISE_PAST: "“{about}” is in the past.",
    FindingKind.NEW_RECIPIENT: "{about} took no part in this ticket so far.",
    FindingKind.MANY_RECIPIENTS: "It goes to {about} recipients.",
}


def finding_words(finding: Finding) -> str:
    """One sentence."""
    return _SENTENCES[finding.kind].replace("{about}", finding.about)
