#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "model/base/calendar.hpp"

namespace ubumwe::sim {

/// bar: one line of a terminal, drawn anew; lines: a line now and then, for logs; json: one object a line, for
/// programs; none: nothing.
enum class ProgressStyle : std::uint8_t { bar, lines, json, none };

/// Where progress is told, how, and how many columns a bar may take.
struct ProgressOutput {
    std::ostream& out;
    ProgressStyle style = ProgressStyle::lines;
    int columns = 80;
};

/// The standard error stream, in the style that a user means: nothing with `--quiet`, JSON with `--progress json`, else
/// a bar on a terminal and lines elsewhere.
ProgressOutput error_output(bool quiet, bool json);

/// Tells how far a run is: simulated month, people, person-steps a second, time left.
class Progress {
public:
    /// Seconds since any moment; never goes back.
    using Clock = std::function<double()>;

    /// `steps` is the number of all steps to come, over variants and replicates.
    Progress(ProgressOutput output, std::uint64_t steps, Clock clock = steady_seconds);
    /// Ends the line of a bar.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Says in a sentence what is being done, such as making the population. Time for it does not count into the rate.
    void say(std::string_view sentence);
    /// A step has ended, which closed in this month, with so many people alive. `part` names the variant and replicate.
    void step(model::Month month, std::uint64_t people, std::string_view part);

    static double steady_seconds();

private:
    struct Report;

    Report report(model::Month month, std::uint64_t people, std::string_view part) const;
    bool line_is_due(model::Month month, double now) const;
    static std::string text_of(const Report& report, std::size_t room);
    void draw_bar(const Report& report);
    void write_line(const Report& report);
    void write_json(const Report& report);
    void end_bar();

    ProgressOutput output_;
    std::uint64_t steps_;
    Clock clock_;
    std::uint64_t done_ = 0;
    double person_steps_ = 0.0;
    double stepping_ = 0.0;  ///< seconds spent in steps
    double last_event_;      ///< when the last step or sentence ended
    double last_shown_;
    bool bar_open_ = false;
};

}  // namespace ubumwe::sim
