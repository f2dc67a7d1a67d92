"""The time of a general method for the work that the classifier is measured with. `cargo xtask bench` runs this.

In, as JSON: titles with a label each to learn from, and a long text. Out, as JSON: milliseconds for each work, the median of some rounds.
"""

import json
import statistics
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, make_pipeline


def tf_idf():
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    return make_pipeline(
        FeatureUnion([("words", words), ("letters", letters)]), LogisticRegression(C=100, class_weight="balanced", max_iter=5000)
    )


def milliseconds(rounds, work):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main():
    task = json.load(sys.stdin)
    titles, labels, long = task["titles"], task["labels"], task["long"]
    model = tf_idf().fit(titles, labels)
    many = (titles * (10000 // len(titles) + 1))[:10000]
    times = {
        "title": milliseconds(5, lambda: [model.predict_proba([title]) for title in titles]) / len(titles),
        "long": milliseconds(15, lambda: model.predict_proba([long])),
        "batch": milliseconds(3, lambda: model.predict_proba(many)),
    }
    json.dump(times, sys.stdout)


if __name__ == "__main__":
    main()
