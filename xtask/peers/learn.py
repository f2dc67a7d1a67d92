"""Learns from example texts how much each word and each concept speaks for each answer. `cargo xtask learn` runs this.

In, as JSON: for each text its features, each with how often it counts in hundredths, and its answer.
Out, as JSON: the answers, what each has before any word is read, what a weight of 1 is worth, and for the features kept their rarity and
weights, all as whole numbers.
"""

import json
import math
import sys
from collections import Counter

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

# Of 1 to 100 all are about as good on texts by writers that were not learned from; more would fit the examples closer.
STRENGTH = 15
# A feature of a single text tells nothing.
LEAST_TEXTS = 2
# With all of some 6,000 features the answers are hardly better; each feature costs six bytes of download.
KEPT = 700
# Weights are whole numbers up to this one; with 127 the answers are no better, with 7 they are worse.
LARGEST = 10
# Rarity is counted in these parts of a natural logarithm.
RARITY_PARTS = 5


def matrix(texts, keys, rarity):
    """Texts as rows of length 1: how often each feature counts, times its rarity."""
    column = {key: number for number, key in enumerate(keys)}
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        for key, count in text.items():
            if key in column:
                rows.append(row)
                columns.append(column[key])
                values.append(count * rarity[key])
    return normalize(csr_matrix((values, (rows, columns)), shape=(len(texts), len(keys))))


def fit(rows, answers):
    return LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-6).fit(rows, answers)


def main():
    task = json.load(sys.stdin)
    texts, answers = [dict(text) for text in task["texts"]], task["answers"]
    holding = Counter(key for text in texts for key in text)
    keys = sorted(key for key, count in holding.items() if count >= LEAST_TEXTS)
    rarity = {key: round(RARITY_PARTS * (1 + math.log((1 + len(texts)) / (1 + holding[key])))) for key in keys}
    rows = matrix(texts, keys, rarity)
    # Kept are the features that move answers most: by their largest weight, and by how much of the texts they make up.
    largest = numpy.abs(fit(rows, answers).coef_).max(axis=0)
    moves = largest * numpy.sqrt(numpy.asarray(rows.multiply(rows).sum(axis=0)).ravel())
    keys = sorted(keys[number] for number in numpy.argsort(-moves, kind="stable")[:KEPT])
    model = fit(matrix(texts, keys, rarity), answers)
    # What is added to every answer alike decides nothing.
    weights = model.coef_ - model.coef_.mean(axis=0)
    unit = numpy.abs(weights).max() / LARGEST
    whole = numpy.rint(weights / unit).astype(int)
    json.dump(
        {
            "answers": list(model.classes_),
            "start": [round(1000 * start) for start in model.intercept_],
            "unit": round(1000 * unit),
            "features": [[key, rarity[key], whole[:, number].tolist()] for number, key in enumerate(keys)],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
