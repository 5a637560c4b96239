#include "sim/report/figure.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/report/chart/scale.hpp"

namespace ubumwe::sim {

namespace {

template <class Text>
std::string with_range(const Figure& figure, Text&& text) {
    const std::string mean = text(figure.mean);
    const std::string low = text(figure.low);
    const std::string high = text(figure.high);
    return low == high ? mean : mean + " (" + low + " to " + high + ")";
}

}  // namespace

std::string grouped(double number) {
    return chart::number_text(number, 0);
}

std::string signed_text(double number) {
    const std::string text = fmt::format("{:+.1f}", number);
    return text == "-0.0" || text == "+0.0" ? "0.0" : text;
}

std::string count_text(const Figure& figure) {
    return with_range(figure, grouped);
}

std::string with_one_digit(const Figure& figure) {
    return with_range(figure, [](double number) { return fmt::format("{:.1f}", number); });
}

std::string two_digits_text(const Figure& figure) {
    return with_range(figure, [](double number) { return fmt::format("{:.2f}", number); });
}

std::string significant_text(const Figure& figure) {
    return with_range(figure, [](double number) {
        const double magnitude = std::abs(number);
        if (magnitude >= 10'000.0) return (number > 0.0 ? "+" : "") + grouped(number);
        if (magnitude < 1e-9) return std::string("0");
        return magnitude < 1e-4 ? std::string(number > 0.0 ? "< +0.0001" : "> -0.0001")
                                : fmt::format("{:+.4g}", number);
    });
}

std::string percent_text(const Figure& figure) {
    return with_range(figure, [](double share) { return fmt::format("{:.1f}", 100.0 * share); });
}

std::string score_text(const Figure& figure) {
    return with_range(figure, [](double share) { return fmt::format("{:.2f}", 100.0 * share); });
}

std::string change_text(const Figure& figure) {
    return with_range(figure, signed_text);
}

std::string points_text(const Figure& figure) {
    return with_range(figure, [](double share) { return signed_text(100.0 * share); });
}

void PeopleCounts::add(std::initializer_list<Figure> figures) {
    hides_ = hides_ || std::ranges::any_of(figures, [&](const Figure& figure) { return hidden(figure); });
}

bool PeopleCounts::hidden(const Figure& figure) const {
    return figure.mean > 0.0 && figure.low < static_cast<double>(smallest_);
}

std::string PeopleCounts::text(const Figure& figure) const {
    if (hidden(figure)) return fmt::format("< {}", smallest_);
    return with_range(figure, [&](double number) { return grouped(rounded(number)); });
}

std::optional<double> PeopleCounts::shown(const Figure& figure) const {
    if (hidden(figure)) return std::nullopt;
    return rounded(figure.mean);
}

double PeopleCounts::rounded(double number) const {
    if (!hides_) return number;
    const auto unit = static_cast<double>(smallest_);
    return unit * std::round(number / unit);
}

std::string PeopleCounts::note() const {
    if (!hides_) return {};
    return fmt::format(
        "< {0}: fewer than {0} people, hidden. The other counts of people are rounded to multiples of {0}, so that "
        "they do not tell it.",
        smallest_);
}

}  // namespace ubumwe::sim
