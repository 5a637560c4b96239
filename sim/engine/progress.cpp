#include "sim/engine/progress.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "sim/engine/progress_text.hpp"

namespace ubumwe::sim {

namespace {

constexpr double bar_every = 0.1;
constexpr double line_at_most_every = 1.0;
constexpr double line_at_least_every = 5.0;
constexpr int narrowest_bar = 10;
constexpr int widest_bar = 30;

/// "950", "12.3 k", "2.2 M".
std::string short_number(double number) {
    if (number < 1e3) return fmt::format("{:.0f}", number);
    if (number < 1e6) return fmt::format("{:.1f} k", number / 1e3);
    if (number < 1e9) return fmt::format("{:.1f} M", number / 1e6);
    return fmt::format("{:.1f} G", number / 1e9);
}

}  // namespace

struct Progress::Report {
    std::string month;
    std::uint64_t people = 0;
    std::string_view part;
    double share = 0.0;
    double rate = 0.0;  ///< person-steps a second
    double left = 0.0;  ///< seconds
};

ProgressOutput error_output(bool quiet, bool json) {
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    const ProgressStyle style = quiet      ? ProgressStyle::none
                                : json     ? ProgressStyle::json
                                : terminal ? ProgressStyle::bar
                                           : ProgressStyle::lines;
    winsize size{};
    const bool known = terminal && ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return {std::cerr, style, known ? size.ws_col : 80};
}

double Progress::steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Progress::Progress(ProgressOutput output, std::uint64_t steps, Clock clock)
    : output_(output), steps_(steps), clock_(std::move(clock)), last_event_(clock_()), last_shown_(last_event_) {}

Progress::~Progress() {
    end_bar();
}

void Progress::say(std::string_view sentence) {
    last_event_ = clock_();
    if (output_.style == ProgressStyle::none) return;
    end_bar();
    if (output_.style == ProgressStyle::json) {
        output_.out << R"({"event":"message","text":)" << json_text(sentence) << "}\n" << std::flush;
    } else {
        output_.out << sentence << '\n' << std::flush;
    }
}

void Progress::step(model::Month month, std::uint64_t people, std::string_view part) {
    const double now = clock_();
    stepping_ += now - last_event_;
    last_event_ = now;
    person_steps_ += static_cast<double>(people);
    ++done_;
    const bool last = done_ == steps_;
    switch (output_.style) {
        case ProgressStyle::none:
            return;
        case ProgressStyle::json:
            return write_json(report(month, people, part));
        case ProgressStyle::bar:
            if (bar_open_ && !last && now - last_shown_ < bar_every) return;
            draw_bar(report(month, people, part));
            break;
        case ProgressStyle::lines:
            if (!last && !line_is_due(month, now)) return;
            write_line(report(month, people, part));
            break;
    }
    last_shown_ = now;
}

bool Progress::line_is_due(model::Month month, double now) const {
    const double waited = now - last_shown_;
    return waited >= line_at_least_every || (waited >= line_at_most_every && month.month_of_year() == 12);
}

Progress::Report Progress::report(model::Month month, std::uint64_t people, std::string_view part) const {
    const auto done = static_cast<double>(done_);
    const double to_come = static_cast<double>(steps_ - std::min(done_, steps_));
    return {.month = to_string(month),
            .people = people,
            .part = part,
            .share = done / std::max(done, static_cast<double>(steps_)),
            .rate = stepping_ > 0.0 ? person_steps_ / stepping_ : 0.0,
            .left = stepping_ / done * to_come};
}

/// What a line says, the most wanted first, as far as it fits: "45 %  2023-04  12 s left  85.3 M person-steps/s  2.2 M
/// people  with".
std::string Progress::text_of(const Report& report, std::size_t room) {
    const std::array<std::string, 5> pieces{
        report.month, duration_text(report.left) + " left", short_number(report.rate) + " person-steps/s",
        short_number(static_cast<double>(report.people)) + " people", std::string(report.part)};
    std::string text = fmt::format("{:3.0f} %", 100.0 * report.share);
    for (const std::string& piece : pieces) {
        if (text.size() + 2 + piece.size() > room) break;
        text += "  " + piece;
    }
    return text;
}

void Progress::draw_bar(const Report& report) {
    const int room = output_.columns - 1;
    const std::string text = text_of(report, static_cast<std::size_t>(std::max(room - narrowest_bar - 4, 0)));
    const int width = std::clamp(room - 4 - static_cast<int>(text.size()), narrowest_bar, widest_bar);
    const auto filled = static_cast<std::size_t>(report.share * width);
    const std::string bar = std::string(filled, '#') + std::string(static_cast<std::size_t>(width) - filled, '.');
    // \033[K clears what a longer text left behind.
    output_.out << fmt::format("\r[{}]  {}\033[K", bar, text) << std::flush;
    bar_open_ = true;
}

void Progress::write_line(const Report& report) {
    output_.out << text_of(report, std::string::npos) << '\n' << std::flush;
}

void Progress::write_json(const Report& report) {
    output_.out
        << fmt::format(
               R"({{"event":"step","month":"{}","part":{},"people":{},"steps_done":{},"steps":{},"person_steps_per_second":{:.0f},"seconds_left":{:.1f}}})",
               report.month, json_text(report.part), report.people, done_, steps_, report.rate, report.left)
        << '\n'
        << std::flush;
}

void Progress::end_bar() {
    if (bar_open_) output_.out << '\n' << std::flush;
    bar_open_ = false;
}

}  // namespace ubumwe::sim
