#include "sim/study/answer.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace ubumwe::sim {

AnswerTable table_of(const StudyAnswer& answer) {
    if (std::ranges::find(reintegration_measure_names, answer.measure) != reintegration_measure_names.end())
        return AnswerTable::reintegration;
    if (answer.measure == "incidents") return AnswerTable::incident;
    return answer.measure == "cost" ? AnswerTable::cost : AnswerTable::series;
}

std::string words_of(const StudyAnswer& answer, const std::string& baseline) {
    std::string text = answer.measure;
    const AnswerTable table = table_of(answer);
    if (table == AnswerTable::series && answer.take == AnswerTime::peak) text = "highest monthly " + text;
    if (table == AnswerTable::reintegration)
        text += fmt::format(" of released people {} months after their release", answer.months_since_release);
    if (answer.position != "all") text += " of " + answer.position;
    if (answer.district != "all") text += " in " + answer.district;
    if (table == AnswerTable::series && answer.take == AnswerTime::month)
        text += answer.month ? " in " + to_string(*answer.month) : std::string(" in the last month");
    if (table == AnswerTable::incident || table == AnswerTable::cost) text += " over the whole run";
    return answer.difference ? text + ", difference from " + baseline : text;
}

}  // namespace ubumwe::sim
