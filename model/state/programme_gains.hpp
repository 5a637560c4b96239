#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "model/state/change_account.hpp"
#include "model/state/exchange.hpp"
#include "model/state/programme_history.hpp"
#include "model/state/set_point_rule.hpp"

namespace ubumwe::model {

/// What programmes left with the subjects of a block and give them in this step: pulls the owned indicators of
/// `columns` (with arrays `value` and `baseline`) by the lasting shift of the set point, then applies the step's
/// impulses, which are ordered by subject. Nothing moves where takes_part(subject, indicator) is false. What moves is
/// entered in the account, if there is one.
template <std::size_t N, class Columns, class TakesPart>
void apply_programme_gains(Rows subjects, IndicatorRange owned, const std::array<Return, N>& returns,
                           std::span<const Impulse> impulses, LastingShifts<N>& lasting, Columns& columns,
                           ChangeAccount* account, TakesPart takes_part) {
    const auto counts = [account](std::size_t k) { return account != nullptr && account->indicator() == k; };
    const auto moved = [](float before, float after) {
        return static_cast<double>(after) - static_cast<double>(before);
    };
    const auto shifts = lasting.rows(subjects.begin, subjects.end);
    for (const auto& row : shifts) {
        for (std::size_t k = owned.first; k < owned.end; ++k) {
            float& value = columns.value[k][row.subject];
            if (row.shift[k] == 0.0F || !takes_part(row.subject, k)) continue;
            const float before = value;
            value = after_shift(returns[k], value, row.shift[k]);
            if (counts(k)) account->add_shift(returns[k], row.subject, moved(before, value));
        }
    }
    const auto is_before = [](const auto& entry, std::uint32_t subject) { return entry.subject < subject; };
    const auto first = std::lower_bound(impulses.begin(), impulses.end(), subjects.begin, is_before);
    for (auto impulse = first; impulse != impulses.end() && impulse->subject < subjects.end; ++impulse) {
        if (!owned.contains(impulse->indicator) || !takes_part(impulse->subject, impulse->indicator)) continue;
        const auto row = std::lower_bound(shifts.begin(), shifts.end(), impulse->subject, is_before);
        float nothing_lasting = 0.0F;
        const bool lasts = row != shifts.end() && row->subject == impulse->subject;
        float& value = columns.value[impulse->indicator][impulse->subject];
        float& shift = lasts ? row->shift[impulse->indicator] : nothing_lasting;
        const float before = value;
        const float shift_before = shift;
        apply(*impulse, columns.baseline[impulse->indicator][impulse->subject], value, shift);
        if (counts(impulse->indicator))
            account->add_impulse(*impulse, moved(before, value), lasts ? moved(shift_before, shift) : 0.0);
    }
}

/// For subjects of whom every indicator moves, like households.
template <std::size_t N, class Columns>
void apply_programme_gains(Rows subjects, IndicatorRange owned, const std::array<Return, N>& returns,
                           std::span<const Impulse> impulses, LastingShifts<N>& lasting, Columns& columns,
                           ChangeAccount* account = nullptr) {
    apply_programme_gains(subjects, owned, returns, impulses, lasting, columns, account,
                          [](std::uint32_t, std::size_t) { return true; });
}

}  // namespace ubumwe::model
