//! The browser carries a part of the dataset; the verdicts must be those of the whole.

use demarc::classifier::{Classifier, Proposal};
use demarc::dataset::lean::Lean;
use demarc::dataset::{Dataset, packed};
use demarc::embedded::dataset;

#[test]
fn verdicts_are_the_same_with_the_part_that_the_browser_carries() {
    let packed = packed::pack(&Lean::from(dataset())).expect("packed");
    let part: Dataset = demarc::unpack::unpack::<Lean>(&packed).into();
    let (whole, part) = (Classifier::new(dataset()), Classifier::new(&part));
    let texts = dataset().deliverables.iter().map(|text| (text.title.clone(), text.scope.clone()));
    let outside = dataset().outside.iter().map(|text| (Some(text.title.clone()), None));
    let mut count = 0;
    for (title, scope) in texts.chain(outside) {
        let proposal = Proposal { title: title.unwrap_or_default(), scope: scope.unwrap_or_default() };
        assert_eq!(whole.classify(&proposal), part.classify(&proposal), "{proposal:?}");
        count += 1;
    }
    assert!(count > 200, "{count} texts");
}
