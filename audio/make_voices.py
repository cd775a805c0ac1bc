"""Makes voices/kokoro.npz out of the voices that the npm package kokoro-js publishes.

python audio/make_voices.py FOLDER

FOLDER is the package's folder `voices`: `npm pack kokoro-js@1.2.1`, then `tar xzf kokoro-js-1.2.1.tgz`.
"""

import sys
from hashlib import sha256
from pathlib import Path

import numpy as np

SHA256 = {
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
}
"""The voices that ship, and the checksums of their files in kokoro-js 1.2.1."""


def main(folder: Path, target: Path) -> None:
    """Write the voices as one archive of NumPy, an array each of shape (510, 1, 256), float32."""
    styles = {}
    for name, digest in SHA256.items():
        data = (folder / f"{name}.bin").read_bytes()
        if sha256(data).hexdigest() != digest:
            sys.exit(f"{name}.bin is not the one of kokoro-js 1.2.1")
        styles[name] = np.frombuffer(data, "<f4").reshape(-1, 1, 256)
    target.parent.mkdir(exist_ok=True)
    np.savez_compressed(target, **styles)  # type: ignore[arg-type]  # the names are the voices'


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent / "voices" / "kokoro.npz")
