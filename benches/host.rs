//! The time of the classifier on the host. `cargo xtask bench` runs it and compares it with the browser.

mod work;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use demarc::classifier::Classifier;
use demarc::embedded;

use work::{Work, copied};

/// Measures the work with the dataset as it is and with one of ten times the deliverables.
fn classify(criterion: &mut Criterion) {
    let work = Work::new(embedded::dataset());
    for copies in [1, 10] {
        let dataset = copied(embedded::dataset(), copies);
        let classifier = Classifier::new(&dataset);
        let mut group = criterion.benchmark_group(format!("facts-{copies}"));
        group.sample_size(20);
        group.bench_function("start", |bencher| bencher.iter(|| black_box(Classifier::new(&dataset))));
        let mut title = work.titles.iter().cycle();
        group.bench_function("title", |bencher| bencher.iter(|| title.next().map(|title| classifier.classify(black_box(title)))));
        group.bench_function("long", |bencher| bencher.iter(|| work.classify_long(black_box(&classifier))));
        group.sample_size(10);
        group.bench_function("batch", |bencher| bencher.iter(|| work.classify_titles(black_box(&classifier), 10_000)));
        group.finish();
    }
}

criterion_group!(benches, classify);
criterion_main!(benches);
