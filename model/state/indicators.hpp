#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace ubumwe::model {

/// What is measured of a person. All in [0, 1].
enum class PersonIndicator : std::uint8_t {
    distress,
    anxiety,
    resilience,
    emotional_wellbeing,
    self_management,
    outgroup_trust,
    social_harmony,
    cooperation,
    authority_trust,
};
constexpr std::size_t person_indicators = 9;
inline constexpr std::array<std::string_view, person_indicators> person_indicator_names{
    "distress",       "anxiety",        "resilience",  "emotional_wellbeing", "self_management",
    "outgroup_trust", "social_harmony", "cooperation", "authority_trust"};

/// What is measured of a household. All in [0, 1].
enum class HouseholdIndicator : std::uint8_t {
    beliefs,
    communication,
    warm_parenting,
    participatory_parenting,
    violence,
    food_security,
    housing_quality,
    saving,
    climate_agriculture,
};
constexpr std::size_t household_indicators = 9;
inline constexpr std::array<std::string_view, household_indicators> household_indicator_names{
    "beliefs",       "communication",   "warm_parenting", "participatory_parenting", "violence",
    "food_security", "housing_quality", "saving",         "climate_agriculture"};

/// Households' indicators belong to two submodels: the first five to the family, the other four to livelihood.
constexpr std::size_t family_indicators = 5;
inline constexpr std::array<std::string_view, family_indicators> family_indicator_names{
    "beliefs", "communication", "warm_parenting", "participatory_parenting", "violence"};
constexpr std::size_t livelihood_indicators = 4;
inline constexpr std::array<std::string_view, livelihood_indicators> livelihood_indicator_names{
    "food_security", "housing_quality", "saving", "climate_agriculture"};

constexpr std::size_t index_of(PersonIndicator indicator) {
    return static_cast<std::size_t>(indicator);
}
constexpr std::size_t index_of(HouseholdIndicator indicator) {
    return static_cast<std::size_t>(indicator);
}

/// Indicators [first, end) of a person or a household: those that one submodel owns.
struct IndicatorRange {
    std::size_t first;
    std::size_t end;

    constexpr bool contains(std::size_t k) const { return k >= first && k < end; }
};

/// Kinds of tie. A household tie joins members of one household, kin and neighbours are of other households of the
/// sector, an association is a cooperative, church or saving group, a group tie was formed in a healing space.
enum class TieKind : std::uint8_t { household, kin, neighbour, association, group };
constexpr std::size_t tie_kinds = 5;
inline constexpr std::array<std::string_view, tie_kinds> tie_kind_names{"household", "kin", "neighbour", "association",
                                                                        "group"};
constexpr std::size_t index_of(TieKind kind) {
    return static_cast<std::size_t>(kind);
}

/// Numbers that belong to the fixed names of one of the lists above.
template <std::size_t N, const std::array<std::string_view, N>& Names>
struct NamedValues {
    std::array<double, N> value{};

    static constexpr const std::array<std::string_view, N>& names() { return Names; }
    constexpr double& operator[](std::size_t i) { return value[i]; }
    constexpr double operator[](std::size_t i) const { return value[i]; }
    template <class Enum>
    requires std::is_enum_v<Enum>
    constexpr double& operator[](Enum e) { return value[index_of(e)]; }
    template <class Enum>
    requires std::is_enum_v<Enum>
    constexpr double operator[](Enum e) const { return value[index_of(e)]; }
    bool operator==(const NamedValues&) const = default;
};

using PersonValues = NamedValues<person_indicators, person_indicator_names>;
using HouseholdValues = NamedValues<household_indicators, household_indicator_names>;
using FamilyValues = NamedValues<family_indicators, family_indicator_names>;
using LivelihoodValues = NamedValues<livelihood_indicators, livelihood_indicator_names>;
using KindValues = NamedValues<tie_kinds, tie_kind_names>;

/// Every value of the list the same.
template <class Values>
constexpr Values uniform_values(double x) {
    Values values;
    values.value.fill(x);
    return values;
}

}  // namespace ubumwe::model
