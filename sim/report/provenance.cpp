#include "sim/report/provenance.hpp"

#include <utility>

#include <fmt/format.h>

#include "sim/report/chart/svg.hpp"
#include "sim/report/html.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

std::string run_command(const Manifest& manifest, std::int64_t replicates) {
    std::string command = fmt::format("ubumwe run {} --seed {}", shell_word(manifest.scenario_file), manifest.seed);
    if (replicates > 1) command += fmt::format(" --replicates {}", replicates);
    if (!manifest.counterfactual) command += " --no-counterfactual";
    for (const std::string& text : manifest.set) command += " --set " + shell_word(text);
    return command;
}

Section limits_section() {
    Section section{"limits", "What it is not for", {}};
    section.add(
        "It does not forecast. It shows what follows, in this model, from assumptions that are stated and of which "
        "nobody has measured most: read differences between runs, not levels.");
    section.add(
        "It is not for decisions about a person, a family or a village. Everyone in it is synthetic; nobody is scored "
        "or ranked, and nothing is told of groups of few people.");
    section.add(
        "It is no evaluation of the programmes. The effects that they have in the model are guesses, or fitted to "
        "published changes; those had no control group.");
    section.add("It is no ground to change when a sentence ends: returns are varied to plan the support around them.");
    return section;
}

std::string provenance_html(const ReportData& data) {
    const Manifest& manifest = data.manifest;
    TextTable facts({"", "value"}, 2);
    facts.add({"scenario", manifest.scenario_file});
    facts.add({"SHA-256 of the resolved scenario", manifest.scenario_sha256});
    facts.add({"program", "ubumwe " + manifest.version});
    facts.add({"seed", std::to_string(manifest.seed)});
    facts.add({"draws", std::to_string(manifest.replicates)});
    facts.add({"begun and ended (UTC)", manifest.start + ", " + (manifest.end.empty() ? "not ended" : manifest.end)});
    facts.add({"status", std::string(to_text(manifest.status))});
    TextTable runs({"run", "draw", "status", "digest"}, 1);
    for (const RunFacts& run : data.runs) {
        runs.add({run.variant, std::to_string(run.replicate), run.status, run.digest.empty() ? "-" : run.digest});
    }
    return html(facts) + element("p", "This command repeats it; equal runs have equal digests:") +
           element("code", chart::escaped(run_command(manifest, manifest.replicates))) + html(runs) +
           element("p",
                   "Every month, district, position and arm stands in results.sqlite beside manifest.json. As a "
                   "spreadsheet:") +
           element("code", chart::escaped("ubumwe export " + shell_word(data.summary.folder) +
                                          " --table series --to series.csv"));
}

}  // namespace ubumwe::sim
