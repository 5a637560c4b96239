#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

namespace {

double meetings_of(const TrustParameters& parameters, std::size_t kind, Contact contact) {
    switch (contact) {
        case Contact::usual:
            return parameters.meetings[kind];
        case Contact::visits:
            return parameters.custody_visits;
        case Contact::none:
            return 0.0;
    }
    return 0.0;
}

}  // namespace

TieTable::TieTable(const TrustParameters& parameters, std::span<const float> stigma_levels, double years)
    : loss_over_gain(static_cast<float>(parameters.loss / parameters.gain)) {
    for (std::uint8_t level = 0; level < stigma_levels.size(); ++level) {
        const TieClass out_group = TieClass::of(0, true, level, Contact::usual);
        stigma[out_group.byte >> 3U] = stigma_levels[level];
        out[out_group.byte >> 3U] = 1.0F;
    }
    for (std::size_t kind = 0; kind < tie_kinds; ++kind) {
        good[kind] = static_cast<float>(parameters.good_in[kind]);
        good[kind + 8] = static_cast<float>(parameters.good_out[kind]);
        for (const Contact contact : {Contact::usual, Contact::visits, Contact::none}) {
            const double step_meetings = meetings_of(parameters, kind, contact) * years;
            gain[kind + tie_kinds * static_cast<std::size_t>(contact)] =
                static_cast<float>(step_meetings * parameters.gain);
        }
    }
}

}  // namespace ubumwe::model
