#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"

namespace ubumwe::sim {

enum class AnswerTime : std::uint8_t { month, peak };
inline constexpr std::array<std::string_view, 2> answer_time_names{"month", "peak"};

/// What an answer is taken from: monthly series, shares of released people, or sums over the whole run.
enum class AnswerTable : std::uint8_t { series, reintegration, incident, cost };

/// A number that a run gives, about which a study asks.
struct StudyAnswer {
    std::string id;
    std::string measure;
    std::string district = "all";
    std::string position = "all";
    AnswerTime take = AnswerTime::month;
    std::optional<model::Month> month;
    std::int64_t months_since_release = 12;
    bool difference = false;
};

inline constexpr std::array<std::string_view, 4> reintegration_measure_names{"settled", "isolated", "family_acceptance",
                                                                             "community_acceptance"};

/// `measure` is one of the series, of reintegration, `incidents` or `cost`.
AnswerTable table_of(const StudyAnswer& answer);

/// "the peak of anxiety of survivor, against no_programme"; `baseline` is the study's.
std::string words_of(const StudyAnswer& answer, const std::string& baseline);

template <model::DescriptionOf<StudyAnswer> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("id", p.id, Words{"name of the answer in the results"});
    visit.text(
        "measure", p.measure,
        Words{"a measure of the series; settled, isolated, family_acceptance or community_acceptance of released "
              "people; incidents or cost, over the whole run"});
    visit.text("district", p.district, Words{"district of the answer, or all"});
    visit.text("position", p.position, Words{"position of the answer, or all; of series alone"});
    visit.choice("take", p.take, answer_time_names,
                 Words{"of series: the mean in `month`, or the highest month of the run (peak)"});
    visit.optional_month("month", p.month, Words{"month of the answer; the last month where there is none"});
    visit.integer("months_since_release", p.months_since_release,
                  Number{"months", 6, 24, "of reintegration: time since the release, 6, 12 or 24", "any"});
    visit.flag("difference", p.difference,
               Words{"whether the difference from the baseline with the same luck and values is taken"});
}

}  // namespace ubumwe::sim
