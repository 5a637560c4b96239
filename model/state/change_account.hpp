#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/base/random.hpp"
#include "model/state/indicators.hpp"
#include "model/state/row_map.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Why an indicator has changed. gain: what programmes are meant to do, with what of it lasts in the set point; harm:
/// what their sessions do to those who go back over the past; couplings: pulls of other indicators and of other people;
/// shocks: releases, incidents, lean seasons and shocks of a district; reversion: the way from where the subject
/// started to its own set point; noise: luck, with what the bounds 0 and 1 throw back.
enum class ChangePart : std::uint8_t { gain, harm, couplings, shocks, reversion, noise };
inline constexpr std::array<std::string_view, 6> change_part_names{"gain",   "harm",      "couplings",
                                                                   "shocks", "reversion", "noise"};
/// A change by its parts, which add up to it.
using ChangeParts = std::array<double, change_part_names.size()>;

constexpr std::size_t index_of(ChangePart part) {
    return static_cast<std::size_t>(part);
}

/// What has moved one subject since its account was opened. Everything fades as the indicator returns to its set point,
/// so that each part is what is left of it now.
struct SubjectAccount {
    float start = 0.0F;
    float set_point = 0.0F;     ///< when the account was opened
    double unreturned = 1.0;    ///< share of the way from the start to the set point that is still to go
    double lasting_harm = 0.0;  ///< of the shift of the set point
    ChangeParts moved{};        ///< but for the reversion, which follows from `unreturned`

    /// The change since the account was opened.
    ChangeParts parts() const;
};

/// The change of one subject between two moments of its account. What had moved the subject before fades in between:
/// that is reversion too.
ChangeParts parts_between(const SubjectAccount& before, const SubjectAccount& after);

enum class ChangeSubject : std::uint8_t { person, household };

/// The accounts of one indicator of every person, or household, of a world. They are kept beside the state and never
/// change it. The owner of the indicator makes the entries; subjects of different villages at the same time.
class ChangeAccount {
public:
    /// Opens the accounts of everyone in the world.
    ChangeAccount(ChangeSubject subject, std::size_t indicator, const World& world);

    ChangeSubject subject() const { return subject_; }
    std::size_t indicator() const { return indicator_; }
    const SubjectAccount& of(std::uint32_t row) const { return accounts_[row]; }

    /// Opens the account of a subject anew, from where it is.
    void open(std::uint32_t row, const World& world);

    /// Subjects have other rows from now on, the world's; those who are new are opened.
    void follow_rows(const RowMap& map, const World& world);

    /// Runs move(), in which at most 64 subjects return to their set points with these pulls, one a subject, and enters
    /// what it does.
    template <class Move>
    void enter_return(const Return& step, Rows rows, std::span<const float> pulls, const World& world, Move move) {
        std::array<float, noise_lanes> before;
        copy_values(rows, world, before);
        move();
        add_return(step, rows, pulls, before, world);
    }

    /// Runs move() and enters all that it does to the subjects of `rows` as a shock.
    template <class Move>
    void enter_shock(Rows rows, const World& world, Move move) {
        std::vector<float> before(rows.size());
        copy_values(rows, world, before);
        move();
        add_shock(rows, before, world);
    }

    /// Enters that the lasting shift of a subject's set point has moved the indicator by `moved`.
    void add_shift(const Return& step, std::uint32_t row, double moved);

    /// Enters that an impulse has moved the indicator of its subject by `moved` and the set point by `lasting`.
    void add_impulse(const Impulse& impulse, double moved, double lasting);

private:
    const std::vector<float>& values(const World& world) const;
    const std::vector<float>& set_points(const World& world) const;
    void copy_values(Rows rows, const World& world, std::span<float> copy) const;
    void add_return(const Return& step, Rows rows, std::span<const float> pulls, std::span<const float> before,
                    const World& world);
    void add_shock(Rows rows, std::span<const float> before, const World& world);

    ChangeSubject subject_;
    std::size_t indicator_;
    std::vector<SubjectAccount> accounts_;
};

/// The account if it is about an indicator of these, else nullptr.
inline ChangeAccount* account_of(ChangeAccount* account, ChangeSubject subject, IndicatorRange owned) {
    const bool about = account != nullptr && account->subject() == subject && owned.contains(account->indicator());
    return about ? account : nullptr;
}

}  // namespace ubumwe::model
