#include "model/state/change_account.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ubumwe::model {

namespace {

constexpr std::size_t reversion = index_of(ChangePart::reversion);

double& entry(SubjectAccount& account, ChangePart part) {
    return account.moved[index_of(part)];
}

double between(float before, float after) {
    return static_cast<double>(after) - static_cast<double>(before);
}

ChangePart part_of(ImpulseCause cause) {
    switch (cause) {
        case ImpulseCause::gain:
            return ChangePart::gain;
        case ImpulseCause::harm:
            return ChangePart::harm;
        case ImpulseCause::event:
            return ChangePart::shocks;
    }
    return ChangePart::shocks;
}

/// Enters a return of one subject: what moved it before fades by the share of the step, and what the step adds that
/// neither drivers nor set point explain is noise.
void enter(const Return& step, float before, float after, float pull, float set_point, SubjectAccount& account) {
    const auto share = static_cast<double>(step.share);
    const double target = static_cast<double>(set_point) + static_cast<double>(pull);
    for (double& moved : account.moved) moved -= share * moved;
    account.unreturned -= share * account.unreturned;
    entry(account, ChangePart::couplings) += share * static_cast<double>(pull);
    // The set point itself moves when somebody leaves custody.
    entry(account, ChangePart::shocks) += share * between(account.set_point, set_point);
    entry(account, ChangePart::noise) += between(before, after) - share * (target - static_cast<double>(before));
}

}  // namespace

ChangeParts SubjectAccount::parts() const {
    ChangeParts parts = moved;
    parts[reversion] = (1.0 - unreturned) * between(start, set_point);
    return parts;
}

ChangeParts parts_between(const SubjectAccount& before, const SubjectAccount& after) {
    const double left = before.unreturned > 0.0 ? after.unreturned / before.unreturned : 0.0;
    const ChangeParts then = before.parts();
    ChangeParts parts = after.parts();
    const double had_moved = std::accumulate(before.moved.begin(), before.moved.end(), 0.0);
    for (std::size_t part = 0; part < parts.size(); ++part)
        parts[part] -= (part == reversion ? 1.0 : left) * then[part];
    parts[reversion] -= (1.0 - left) * had_moved;
    return parts;
}

ChangeAccount::ChangeAccount(ChangeSubject subject, std::size_t indicator, const World& world)
    : subject_(subject), indicator_(indicator), accounts_(values(world).size()) {
    for (std::uint32_t row = 0; row < accounts_.size(); ++row) open(row, world);
}

const std::vector<float>& ChangeAccount::values(const World& world) const {
    return subject_ == ChangeSubject::person ? world.people.value[indicator_] : world.households.value[indicator_];
}

const std::vector<float>& ChangeAccount::set_points(const World& world) const {
    return subject_ == ChangeSubject::person ? world.people.baseline[indicator_]
                                             : world.households.baseline[indicator_];
}

void ChangeAccount::open(std::uint32_t row, const World& world) {
    accounts_[row] = {};
    accounts_[row].start = values(world)[row];
    accounts_[row].set_point = set_points(world)[row];
}

void ChangeAccount::follow_rows(const RowMap& map, const World& world) {
    const auto& rows_before = subject_ == ChangeSubject::person ? map.person_before : map.household_before;
    const std::vector<SubjectAccount> before =
        std::exchange(accounts_, std::vector<SubjectAccount>(rows_before.size()));
    for (std::uint32_t row = 0; row < accounts_.size(); ++row) {
        if (rows_before[row] == nobody) {
            open(row, world);
        } else {
            accounts_[row] = before[rows_before[row]];
        }
    }
}

void ChangeAccount::copy_values(Rows rows, const World& world, std::span<float> copy) const {
    std::copy_n(values(world).begin() + rows.begin, rows.size(), copy.begin());
}

void ChangeAccount::add_return(const Return& step, Rows rows, std::span<const float> pulls,
                               std::span<const float> before, const World& world) {
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
        if (subject_ == ChangeSubject::person && !world.people.takes_part(row, indicator_)) continue;
        const std::uint32_t i = row - rows.begin;
        enter(step, before[i], values(world)[row], pulls[i], set_points(world)[row], accounts_[row]);
    }
}

void ChangeAccount::add_shock(Rows rows, std::span<const float> before, const World& world) {
    for (std::uint32_t row = rows.begin; row < rows.end; ++row)
        entry(accounts_[row], ChangePart::shocks) += between(before[row - rows.begin], values(world)[row]);
}

void ChangeAccount::add_shift(const Return& step, std::uint32_t row, double moved) {
    SubjectAccount& account = accounts_[row];
    const double of_harm =
        static_cast<double>(step.share) * static_cast<double>(step.pull_of_own_shift) * account.lasting_harm;
    entry(account, ChangePart::harm) += of_harm;
    entry(account, ChangePart::gain) += moved - of_harm;
}

void ChangeAccount::add_impulse(const Impulse& impulse, double moved, double lasting) {
    SubjectAccount& account = accounts_[impulse.subject];
    entry(account, part_of(impulse.cause)) += moved;
    if (impulse.cause == ImpulseCause::harm) account.lasting_harm += lasting;
}

}  // namespace ubumwe::model
