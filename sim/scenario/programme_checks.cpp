#include "sim/scenario/check.hpp"
#include "sim/scenario/follow_on.hpp"
#include "sim/scenario/stream_name.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr double share_tolerance = 1e-9;

/// What a person joined is kept in one bit a stream.
constexpr std::size_t most_streams = 64;

std::vector<std::string> person_indicators() {
    return {model::person_indicator_names.begin(), model::person_indicator_names.end()};
}

void check_eligibility(const Check& check, const std::string& pointer, const model::Eligibility& eligibility) {
    check.expect_all_known(pointer + "/positions", eligibility.positions, ids_of(check.scenario.positions),
                           "a position");
    if (eligibility.max_age < eligibility.min_age) {
        check.refuse(pointer + "/max_age", to_text(eligibility.max_age),
                     "an age not below min_age, " + to_text(eligibility.min_age));
    }
    if (!eligibility.screening.empty())
        check.expect_known(pointer + "/screening", eligibility.screening, person_indicators(),
                           "an indicator of a person");
}

void check_mix(const Check& check, const std::string& pointer, const model::StreamParameters& stream) {
    const std::vector<std::string> positions = ids_of(check.scenario.positions);
    const std::vector<std::string>& eligible = stream.eligibility.positions;
    double sum = 0.0;
    for (const auto& [position, share] : stream.mix) {
        const std::string place = below(pointer, position);
        check.expect_known(place, position, positions, "a position");
        if (!eligible.empty()) check.expect_known(place, position, eligible, "a position that may join");
        sum += share;
    }
    if (sum > 1.0 + share_tolerance)
        check.refuse(pointer, "shares that add up to " + to_text(sum), "shares that add up to at most 1");
}

/// Families meet in the community, as a whole and as they come.
void check_families(const Check& check, const std::string& pointer, const model::StreamParameters& stream) {
    if (!stream.eligibility.whole_families) return;
    const std::string place = pointer + "/eligibility/whole_families";
    const auto refuse = [&](const char* found, const char* allowed) { check.refuse(place, found, allowed); };
    if (stream.venue == model::Venue::correctional_facility)
        refuse("whole families in a correctional facility", "whole families at another venue");
    if (!stream.mix.empty()) refuse("whole families with a mix", "whole families or a mix");
    if (!stream.follow_on.empty()) refuse("whole families that follow on", "whole families or follow_on");
}

void check_number_of_streams(const Check& check) {
    std::size_t streams = 0;
    for (const model::ProgrammeParameters& programme : check.scenario.programmes) streams += programme.streams.size();
    if (streams > most_streams)
        check.refuse("/programmes", std::to_string(streams) + " streams", "at most 64 streams in all");
}

void check_stream(const Check& check, const std::string& pointer, const model::StreamParameters& stream) {
    if (stream.group_maximum < stream.group_minimum) {
        check.refuse(pointer + "/group_maximum", std::to_string(stream.group_maximum),
                     "at least group_minimum, " + std::to_string(stream.group_minimum));
    }
    if (!stream.follow_on.empty() && streams_named(check.scenario, stream.follow_on).empty()) {
        const std::vector<std::string> known = stream_names(check.scenario);
        check.refuse(pointer + "/follow_on", in_quotes(stream.follow_on),
                     "a programme or programme.stream: " + one_of(known), nearest_hint(stream.follow_on, known));
    }
    check_eligibility(check, pointer + "/eligibility", stream.eligibility);
    check_mix(check, pointer + "/mix", stream);
    check_families(check, pointer, stream);
}

}  // namespace

void check_programmes(const Check& check) {
    check_number_of_streams(check);
    const std::vector<std::string> organisations = ids_of(check.scenario.organisations);
    for (const model::ProgrammeParameters& programme : check.scenario.programmes) {
        const std::string pointer = "/programmes/" + programme.id;
        check.expect_known(pointer + "/delivered_by", programme.delivered_by, organisations, "an organisation");
        for (const model::StreamParameters& stream : programme.streams)
            check_stream(check, pointer + "/streams/" + stream.id, stream);
    }
    for (const std::vector<StreamName>& cycle : follow_on_cycles(check.scenario)) {
        std::string chain;
        for (const StreamName& stream : cycle) chain += stream.text() + " > ";
        const StreamName& first = cycle.front();
        check.refuse("/programmes/" + first.programme->id + "/streams/" + first.stream->id + "/follow_on",
                     "a cycle: " + chain + first.text(), "a stream that does not follow on itself");
    }
}

}  // namespace ubumwe::sim
