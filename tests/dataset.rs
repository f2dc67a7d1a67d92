#[test]
fn x() {
    match demarc::dataset::source::read(std::path::Path::new("data")) {
        Ok(d) => println!("{}", demarc::dataset::source::summary(&d)),
        Err(p) => panic!("{p}"),
    }
}
