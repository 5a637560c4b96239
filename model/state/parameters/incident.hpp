#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// A part of every year in which incidents are more, or less, frequent.
struct IncidentSeason {
    std::string id;
    std::int64_t from = 1;
    std::int64_t to = 12;
    double rate_factor = 1.0;
    double anxiety_shock = 0.0;
};

template <DescriptionOf<IncidentSeason> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the season"});
    visit.integer("from", p.from,
                  Number{"month of the year", 1.0, 12.0, "first month, every year", "see the scenario"});
    visit.integer("to", p.to,
                  Number{"month of the year", 1.0, 12.0, "last month; before `from` it is that of the next year",
                         "see the scenario"});
    visit.number("rate_factor", p.rate_factor,
                 Number{"1", 0.0, 20.0, "rate of incidents meanwhile, as a multiple of that in the rest of the year"});
    visit.number("anxiety_shock", p.anxiety_shock,
                 Number{"1/month", 0.0, 1.0,
                        "shock a month to the anxiety of the people at whom incidents are directed, without any "
                        "incident"});
}

/// Parameters of incidents: attacks on or intimidation of people of the positions at whom they are directed.
struct IncidentParameters {
    double rate = 0.0;
    double harmony_effect = 3.0;
    double outgroup_trust_effect = 3.0;
    double return_effect = 0.3;
    double recent_returns = 12.0;
    double shock = 0.15;
    double trust_loss = 0.05;
    std::vector<IncidentSeason> seasons;
};

template <DescriptionOf<IncidentParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.number("rate", p.rate,
                 Number{"1/1,000 persons/year", 0.0, 100.0,
                        "incidents in a whole year for each thousand people of the positions at whom they are directed "
                        "(`targeted`), at the baseline; 0 for none",
                        "see the evidence register"});
    visit.number("harmony_effect", p.harmony_effect,
                 Number{"1", 0.0, 20.0,
                        "relative rise of the rate for each unit by which the social harmony of the village's other "
                        "standings is below its baseline"});
    visit.number("outgroup_trust_effect", p.outgroup_trust_effect,
                 Number{"1", 0.0, 20.0, "the same for their out-group trust"});
    visit.number("return_effect", p.return_effect,
                 Number{"1/return", 0.0, 5.0,
                        "relative rise of the rate for each recent return of somebody who was not prepared"});
    visit.number("recent_returns", p.recent_returns,
                 Number{"month", 0.0, 60.0, "time for which a return counts as recent"});
    visit.number("shock", p.shock,
                 Number{"0-1", 0.0, 1.0, "shock of one incident to the anxiety of the village's targeted people"});
    visit.number("trust_loss", p.trust_loss,
                 Number{"share", 0.0, 1.0,
                        "share of the out-group trust of the village's targeted people that one "
                        "incident takes"});
    visit.list("seasons", p.seasons, Words{"parts of every year in which incidents are more, or less, frequent"});
}

}  // namespace ubumwe::model
