#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace ubumwe::sim {

/// A number over the runs that a summary covers.
struct Figure {
    double mean = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// "12,227".
std::string grouped(double number);
/// "+8.5", "-0.3", "0.0".
std::string signed_text(double number);

/// Texts of figures: the mean, and its range in brackets where runs differ.
std::string count_text(const Figure& figure);
/// A number with one digit.
std::string with_one_digit(const Figure& figure);
std::string two_digits_text(const Figure& figure);
/// A difference with its sign and four significant digits: "+0.04084", "-1.5", "0"; one whose
/// magnitude is below 0.0001 says only that.
std::string significant_text(const Figure& figure);
/// A share from 0 to 1 as a percentage with one digit.
std::string percent_text(const Figure& figure);
/// A share from 0 to 1 as a number from 0 to 100 with two digits.
std::string score_text(const Figure& figure);
/// A change in percent, with its sign and one digit.
std::string change_text(const Figure& figure);
/// A difference of shares in percentage points, with its sign and one digit.
std::string points_text(const Figure& figure);

/// Counts of people in one table. Those under the smallest cell are hidden, and then the others are rounded, since
/// their sums and differences would tell it. Nobody is not hidden.
class PeopleCounts {
public:
    explicit PeopleCounts(std::int64_t smallest_cell) : smallest_(smallest_cell) {}

    /// Takes note of counts that the table will show.
    void add(std::initializer_list<Figure> figures);
    bool hidden(const Figure& figure) const;
    /// Whether any of the counts is hidden.
    bool hides() const { return hides_; }
    std::int64_t smallest() const { return smallest_; }
    std::string text(const Figure& figure) const;
    /// The mean as a chart may show it, rounded like the texts; nothing where it is hidden.
    std::optional<double> shown(const Figure& figure) const;
    /// What a reader of the table must know, or nothing.
    std::string note() const;

private:
    double rounded(double number) const;

    std::int64_t smallest_;
    bool hides_ = false;
};

}  // namespace ubumwe::sim
