"""What the windows share in which kept texts are looked through, written, approved and brought back."""
