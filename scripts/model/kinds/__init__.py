"""What each kind of item needs beside its prompt: a file a kind, named by the key it stands under in the item."""
