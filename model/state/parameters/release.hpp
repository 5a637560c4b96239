#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "model/state/parameters/programme.hpp"

namespace ubumwe::model {

/// Which of the published or derived numbers of releases is used.
enum class ReleaseVariant : std::uint8_t { none, low, central, high };
inline constexpr std::array<std::string_view, 4> release_variant_names{"none", "low", "central", "high"};

/// Whether a wave comes beside those of the file, or takes the place of those of its district and months.
enum class WaveEdit : std::uint8_t { adds, replaces };
inline constexpr std::array<std::string_view, 2> wave_edit_names{"adds", "replaces"};

/// Releases that the scenario states itself: to a home district, of some of the people in custody where it says so,
/// spread evenly over its months.
struct WaveParameters {
    std::string id;
    Month from;
    Month to;
    std::string district;
    std::string facility;
    SexRule sex = SexRule::any;
    std::int64_t released = 0;
    WaveEdit edit = WaveEdit::adds;
};

template <DescriptionOf<WaveParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the wave"});
    visit.month("from", p.from, Words{"first month"});
    visit.month("to", p.to, Words{"last month"});
    visit.text("district", p.district, Words{"home district of the people released"});
    visit.text("facility", p.facility, Words{"correctional facility that they leave; empty for any"});
    visit.choice("sex", p.sex, sex_rule_names, Words{"who is released"});
    visit.integer("released", p.released,
                  Number{"persons", 0.0, 1000000.0, "people released in all months together", "see the scenario"});
    visit.choice("edit", p.edit, wave_edit_names,
                 Words{"whether it comes beside the waves of the file or takes the place of those of its district and "
                       "months"});
}

/// Room for courses and healing spaces in a correctional facility. Facilities that are not named have room for
/// everybody.
struct PreparationPlaces {
    std::string id;
    std::string facility;
    std::int64_t places = 0;
};

template <DescriptionOf<PreparationPlaces> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the entry"});
    visit.text("facility", p.facility, Words{"correctional facility"});
    visit.integer("places", p.places,
                  Number{"persons", 0.0, 1000000.0, "people who can be in groups of all programmes there at once"});
}

/// Parameters of releases from custody and of what a return does.
struct ReleaseParameters {
    std::string custody_file;
    std::string waves_file;
    std::string facilities_file;
    ReleaseVariant variant = ReleaseVariant::central;
    double wave_factor = 1.0;
    double deaths_in_custody = 0.012;
    double notice = 3.0;
    double announced = 0.5;
    double announcement_share = 0.3;
    double settles_elsewhere = 0.1;
    double acknowledged = 0.222;
    double return_trust = 0.30;
    double preparation_trust = 0.15;
    double acknowledgement_trust = 0.10;
    double village_shock = 0.12;
    double harm_shock = 0.25;
    double sector_shock = 0.03;
    double preparation_effect = 0.4;
    double support_effect = 0.3;
    double homecoming_strain = 0.10;
    std::vector<WaveParameters> waves;
    std::vector<PreparationPlaces> preparation_places;
};

template <DescriptionOf<ReleaseParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("custody_file", p.custody_file,
               Words{"CSV of people in custody at the start, by home district and facility"});
    visit.text("waves_file", p.waves_file,
               Words{"CSV of releases by home district and period, with a low, central and high number"});
    visit.text("facilities_file", p.facilities_file,
               Words{"CSV of correctional facilities and the other inmates whom programmes may admit"});
    visit.choice("variant", p.variant, release_variant_names,
                 Words{"which numbers of the waves are used; variants support planning, the end of a sentence is no "
                       "lever of policy"});
    visit.number("wave_factor", p.wave_factor, Number{"1", 0.0, 10.0, "multiplies every wave"});
    visit.number("deaths_in_custody", p.deaths_in_custody,
                 Number{"1/year", 0.0, 0.5, "rate of death of people in custody"});
    visit.number("notice", p.notice,
                 Number{"month", 0.0, 24.0, "time between the announcement of a return and the return"});
    visit.number("announced", p.announced, Number{"share", 0.0, 1.0, "share of returns that are announced"});
    visit.number(
        "announcement_share", p.announcement_share,
        Number{"share", 0.0, 1.0, "share of the shock of an announced return that comes with the announcement"});
    visit.number("settles_elsewhere", p.settles_elsewhere,
                 Number{"share", 0.0, 1.0, "share of released people who settle in another village of their district"});
    visit.number("acknowledged", p.acknowledged,
                 Number{"share", 0.0, 1.0, "share of people in custody who have acknowledged and asked forgiveness",
                        "measured: 22.2 % in 2019, Rwanda Correctional Service"});
    visit.number("return_trust", p.return_trust,
                 Number{"0-1", 0.0, 1.0, "trust with which out-group neighbours meet a person on return"});
    visit.number("preparation_trust", p.preparation_trust,
                 Number{"0-1", 0.0, 1.0, "added to it for a person who is fully prepared"});
    visit.number("acknowledgement_trust", p.acknowledgement_trust,
                 Number{"0-1", 0.0, 1.0, "added to it for a person who has acknowledged"});
    visit.number("village_shock", p.village_shock,
                 Number{"0-1", 0.0, 1.0, "shock of one return to survivors of the village"});
    visit.number("harm_shock", p.harm_shock,
                 Number{"0-1", 0.0, 1.0, "shock of one return to survivors of the families harmed"});
    visit.number("sector_shock", p.sector_shock,
                 Number{"0-1", 0.0, 1.0, "shock of one return to survivors of the sector, divided by its villages"});
    visit.number("preparation_effect", p.preparation_effect,
                 Number{"share", 0.0, 1.0, "share of a shock that full preparation of the released person takes away"});
    visit.number("support_effect", p.support_effect,
                 Number{"share", 0.0, 1.0, "share of a shock that full support of the survivor takes away"});
    visit.number(
        "homecoming_strain", p.homecoming_strain,
        Number{"share", 0.0, 1.0, "share of the family's communication that a homecoming takes, less when prepared"});
    visit.list("waves", p.waves,
               Words{"releases beside those of the file or in their place, by month, home district, facility and sex"});
    visit.list("preparation_places", p.preparation_places,
               Words{"room for courses in correctional facilities, by facility"});
}

}  // namespace ubumwe::model
