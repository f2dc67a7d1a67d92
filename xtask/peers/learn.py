"""Learns from example texts how much each word and each concept speaks for each answer. `cargo xtask learn` runs this.

In, as JSON: for each text its features, each with how often it counts in hundredths, whether it names what is quantum in passing
only and whether not at all, and its answer.
Out, as JSON: the answers, what each has before any word is read, in any text and besides in those that name what is
quantum in passing or not at all, what a weight of 1 is worth, and for the features kept their rarity and weights, all as whole numbers.
"""

import json
import math
import sys
from collections import Counter

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

# Of 3 to 30 all are about as good on texts by writers that were not learned from. With 12 or more, fewer real titles of families left out are
# right, and more high answers are wrong.
STRENGTH = 8
# A feature of a single text tells nothing.
LEAST_TEXTS = 2
# As many as the download has room for; each costs four bytes. On texts by writers that were not learned from, answers as expected and wrong
# high ones among 9,000: 0.9085 and 47 with 1,030; 0.9103 and 33 with 1,680; 0.9111 and 33 with 3,000.
KEPT = 1930
# Weights are whole numbers up to this one. With 7 or 12, and as many features as took the same bytes, 0.911 of the
# answers were as expected when it was tried, instead of 0.912.
LARGEST = 9
# That many is this share of the largest weight; the few that are larger are cut, so that the many small ones are told finer.
UP_TO = 0.6
# The last columns: whether a text names what is quantum in passing only, and whether not at all.
NAMINGS = 2
# What is added before a weight is cut to a whole number: small ones become 0, which saves bytes for more features.
ROUND_UP = 0.3
# Weights are rounded in so many parts.
PARTS = 10


def matrix(texts, keys, rarity, naming):
    """Texts as rows of length 1: how often each feature counts, times its rarity. Behind them, how they name what is
    quantum."""
    column = {key: number for number, key in enumerate(keys)}
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        for key, count in text.items():
            if key in column:
                rows.append(row)
                columns.append(column[key])
                values.append(count * rarity[key])
    words = normalize(csr_matrix((values, (rows, columns)), shape=(len(texts), len(keys))))
    return hstack([words, csr_matrix(numpy.array(naming, dtype=float))]).tocsr()


def fit(rows, answers):
    return LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-6).fit(rows, answers)


def fit_rest(rows, is_answer, weights, start, free):
    """Learns the start and the weights of the features that are free, while the others stay."""
    some, fixed, count = rows[:, free], rows[:, ~free] @ weights[:, ~free].T, len(start)

    def loss(numbers):
        own, begin = numbers[count:].reshape(count, -1), numbers[:count]
        scores = some @ own.T + fixed + begin
        logs = scores - logsumexp(scores, axis=1, keepdims=True)
        wrong = numpy.exp(logs) - is_answer
        slope = numpy.concatenate([STRENGTH * wrong.sum(axis=0), (STRENGTH * (some.T @ wrong).T + own).ravel()])
        return (own**2).sum() / 2 - STRENGTH * (logs * is_answer).sum(), slope

    numbers = minimize(loss, numpy.concatenate([start, weights[:, free].ravel()]), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return numbers[count:].reshape(count, -1), numbers[:count]


def in_whole_numbers(rows, answers, model):
    """Weights as whole numbers, what 1 of them is worth, and what each answer has before any word is read. The largest are rounded first; the
    others are then learned again, so that they make up for what rounding took. Only words need whole weights: the last columns stay free."""
    is_answer = numpy.array([[answer == known for known in model.classes_] for answer in answers], dtype=float)
    # What is added to every answer alike decides nothing.
    weights, start = model.coef_ - model.coef_.mean(axis=0), model.intercept_
    words = numpy.abs(weights[:, :-NAMINGS]).max(axis=0)
    unit = UP_TO * words.max() / LARGEST
    whole = numpy.zeros((len(start), len(words)), dtype=int)
    free = numpy.ones(weights.shape[1], dtype=bool)
    for part in numpy.array_split(numpy.argsort(-words, kind="stable"), PARTS):
        exact = weights[:, part] / unit
        whole[:, part] = numpy.clip(numpy.sign(exact) * numpy.floor(numpy.abs(exact) + ROUND_UP), -LARGEST, LARGEST)
        weights[:, part] = unit * whole[:, part]
        free[part] = False
        weights[:, free], start = fit_rest(rows, is_answer, weights, start, free)
    return whole, unit, numpy.column_stack([start, weights[:, -NAMINGS:]])


def main():
    task = json.load(sys.stdin)
    texts, naming, answers = [dict(text) for text in task["texts"]], task["naming"], task["answers"]
    holding = Counter(key for text in texts for key in text)
    keys = sorted(key for key, count in holding.items() if count >= LEAST_TEXTS)
    # Finer than in whole logarithms, the answers are no better.
    rarity = {key: round(1 + math.log((1 + len(texts)) / (1 + holding[key]))) for key in keys}
    rows = matrix(texts, keys, rarity, naming)
    # Kept are the features that move answers most: by their largest weight, and by how much of the texts they make up.
    largest = numpy.abs(fit(rows, answers).coef_).max(axis=0)
    moves = (largest * numpy.sqrt(numpy.asarray(rows.multiply(rows).sum(axis=0)).ravel()))[: len(keys)]
    keys = sorted(keys[number] for number in numpy.argsort(-moves, kind="stable")[:KEPT])
    rows = matrix(texts, keys, rarity, naming)
    model = fit(rows, answers)
    whole, unit, start = in_whole_numbers(rows, answers, model)
    json.dump(
        {
            "answers": list(model.classes_),
            "start": [[round(1000 * number) for number in all_starts] for all_starts in start],
            "unit": round(1000 * unit),
            "features": [[key, rarity[key], whole[:, number].tolist()] for number, key in enumerate(keys)],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
