//! What asking the terminal costs: `cargo bench --bench probe [-- OUT]`, in the terminal to be measured.
//!
//! The terminal is asked what it is, as at every start, many times over; written are the least, the
//! middle and the greatest time in milliseconds, to OUT where standard output is to be left alone.

use std::time::Instant;

/// How often it is asked.
const TIMES: usize = 51;

fn main() {
    let out = std::env::args().skip(1).find(|argument| argument != "--bench");
    let mut times = Vec::with_capacity(TIMES);
    let mut name = "";
    for _ in 0..TIMES {
        let since = Instant::now();
        match visavis::terminal::identify(&mut Vec::new()) {
            Ok(terminal) => name = terminal.name,
            Err(error) => return eprintln!("there is no terminal to ask: {error}"),
        }
        times.push(since.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let first = times.first().zip(times.last());
    let Some((least, greatest)) = first else { return };
    let line =
        format!("{name}: least {least:.2}, middle {:.2}, greatest {greatest:.2} ms\n", times[TIMES / 2]);
    match out {
        Some(path) => {
            if let Err(error) = std::fs::write(&path, line) {
                eprintln!("cannot write {path}: {error}");
            }
        }
        None => print!("{line}"),
    }
}
