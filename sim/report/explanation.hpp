#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "model/observation/explanation.hpp"
#include "sim/report/table_export.hpp"
#include "sim/results/names.hpp"

namespace ubumwe::sim {

/// A stratum whose rows are wanted, by name; nothing stands for all.
struct ExplanationFilter {
    std::optional<std::string> district;
    std::optional<std::string> position;
    std::optional<std::string> arm;
};

/// Why the mean changed in one stratum with programmes and, with the same luck, without them.
struct ExplanationLine {
    std::string district;          ///< or all
    std::string position;          ///< or all
    std::string arm;               ///< or all
    bool since_enrolment = false;  ///< from the first enrolment to the programme's endline, else over the whole run
    model::ExplanationRow with;
    std::optional<model::ExplanationRow> without;

    /// What differs between the two: what the programmes cause, directly and through couplings.
    std::optional<model::ExplanationRow> caused() const;
};

/// An explanation of one measure, ready to be written.
struct ExplanationReport {
    std::string scenario;
    std::string measure;
    std::string first_month;  ///< YYYY-MM
    std::string last_month;
    std::int64_t seed = 0;
    std::int64_t replicate = 1;
    std::int64_t replicates = 1;
    std::int64_t smallest_cell = 10;
    double scale = 1.0;
    std::vector<ExplanationLine> lines;

    /// Whether a line is about fewer people than the smallest cell.
    bool hidden(const ExplanationLine& line) const { return line.with.at_both < smallest_cell; }
};

/// The lines of the filter's stratum and of its parts: by district, by position and by arm, as far as the filter leaves
/// these open. Strata of nobody have no line.
std::vector<ExplanationLine> explanation_lines(const ExplanationFilter& filter, const Names& names,
                                               const model::Explanation& with, const model::Explanation* without);

/// The report for people: tables, and what their columns mean.
std::string explanation_text(const ExplanationReport& report);

/// The report for programs: one row a stratum and variant, the difference as a variant of its own. Numbers of strata of
/// few people are empty, and counts are rounded then.
void write_explanation(const ExplanationReport& report, ExportFormat format, std::ostream& out);

}  // namespace ubumwe::sim
