"""Two general methods judge the texts that the classifier judges. `cargo xtask eval --compare` runs this.

In, as JSON: texts, and for each set its folds, with the numbers of the texts to learn from (each with its label) and to judge.
Out, as JSON: for each method and fold the labels, and their probabilities for each text judged.
"""

import importlib.metadata
import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import FunctionTransformer

from minilm import MiniLm

# Of 10 and 100, with and without balanced classes, these did best on the open half and on families left out, for both methods. Of TF-IDF
# without letters, without words, and without stop words, none did better.
STRENGTH = 100
# Titles to take the time of.
TIMED = 50


def regression():
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5000)


def tf_idf():
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    return make_pipeline(FeatureUnion([("words", words), ("letters", letters)]), regression())


class Embeddings:
    """Embeddings with a memory, so that a text that is in many folds is embedded once."""

    def __init__(self):
        self.model, self.known = MiniLm(), {}

    def __call__(self, texts):
        for text in texts:
            if text not in self.known:
                self.known[text] = self.model.embed([text])[0]
        return [self.known[text] for text in texts]

    def method(self):
        return make_pipeline(FunctionTransformer(self, validate=False), regression())

    def forget(self):
        self.known.clear()


def judge(task, method, forget):
    """Judges every fold of every set with a method that is learned anew."""
    texts, answers, model, learned = task["texts"], [], None, None
    for one in task["sets"]:
        folds = []
        for fold in one["folds"]:
            # Sets of one fold that learn from the same texts need to learn only once.
            if model is None or fold["train"] != learned:
                model, learned = method(), fold["train"]
                model.fit([texts[number] for number, _ in learned], [label for _, label in learned])
            shares = model.predict_proba([texts[number] for number in fold["test"]])
            folds.append({"labels": list(model.classes_), "probabilities": shares.tolist()})
        answers.append(folds)
        print(f"  {one['key']}", file=sys.stderr)
    forget()
    timed = [texts[fold["test"][0]] for fold in task["sets"][0]["folds"]][:TIMED]
    start = time.perf_counter()
    for text in timed:
        model.predict_proba([text])
    return answers, round((time.perf_counter() - start) / len(timed) * 1e6)


def main():
    task = json.load(sys.stdin)
    sklearn = f"scikit-learn {importlib.metadata.version('scikit-learn')}"
    embeddings = Embeddings()
    methods = [
        ("TF-IDF", f"{sklearn}: TF-IDF of words and pairs of words, and of 3 to 5 letters within words; logistic regression", tf_idf, lambda: None),
        (
            "Sentence embeddings",
            f"all-MiniLM-L6-v2 (384 numbers a text); {sklearn}: logistic regression",
            embeddings.method,
            embeddings.forget,
        ),
    ]
    peers = []
    for name, about, method, forget in methods:
        print(name, file=sys.stderr)
        answers, microseconds = judge(task, method, forget)
        peers.append({"name": name, "about": about, "microseconds": microseconds, "sets": answers})
    json.dump({"peers": peers}, sys.stdout)


if __name__ == "__main__":
    main()
