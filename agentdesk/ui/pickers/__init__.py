"""The choices that some verbs need: until when, to whom, which tag, which tickets."""
