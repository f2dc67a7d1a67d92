//! Journeys of a visitor on the built site, in a real browser, under the production headers. Each is a sentence.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::expect_used, missing_docs, reason = "a test may fail by a panic")]

mod accessible;
mod classifying;
mod crawl;
mod drafter;
mod landscape;
mod offline;
mod outputs;
mod planner;
mod reading;
mod searching;
mod sharing;
mod site;
