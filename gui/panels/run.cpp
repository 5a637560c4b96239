#include <algorithm>
#include <array>
#include <string>

#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/widgets/text.hpp"
#include "gui/widgets/time_plot.hpp"
#include "sim/report/chart/time_chart.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/provenance.hpp"

namespace ubumwe::gui {

namespace {

constexpr int most_replicates = 100000;
constexpr int most_threads = 1024;
constexpr float input_width = 150.0F;

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds);
    constexpr std::int64_t minute = 60;
    const std::string rest = std::to_string(whole % minute);
    return std::to_string(whole / minute) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

chart::TimeChart live_chart(const RunSnapshot& run, const Words& words, bool counterfactual) {
    chart::TimeChart chart;
    chart.heading.title = words("run.live");
    chart.first = run.curves.first();
    chart.months = run.curves.months();
    chart.styles = {{words("with"), chart::Ink::series_1, chart::Shape::line, chart::Dash::solid}};
    if (counterfactual)
        chart.styles.push_back({words("without"), chart::Ink::series_2, chart::Shape::line, chart::Dash::dashed});
    chart.styles.push_back({words("run.released"), chart::Ink::series_6, chart::Shape::bar});
    chart.columns = 2;
    for (std::size_t i = 0; i < live_curves; ++i) {
        const auto curve = static_cast<LiveCurve>(i);
        const std::string key = "run.live." + std::string(live_curve_ids[i]);
        chart::TimePanel panel{words(key), words(key + ".unit"), {}};
        const bool bars = curve == LiveCurve::released;
        panel.series.push_back({bars ? chart.styles.size() - 1 : 0, run.curves.of(sim::Variant::with, curve)});
        if (counterfactual && !bars) panel.series.push_back({1, run.curves.of(sim::Variant::counterfactual, curve)});
        chart.panels.push_back(std::move(panel));
    }
    return chart;
}

/// Runs the scenario and shows how it goes.
class RunPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        const Words& words = work.words();
        const auto run = work.session.snapshot();
        if (run->phase == RunPhase::idle && without_scenario(work, look)) return;
        title(look, words("run.title"));
        if (work.draft) draw_choices(work, look);
        if (run->phase == RunPhase::idle) return faint(look, words("run.idle"));
        draw_progress(work, *run, look);
        if (run->steps > 0) draw_live(work, *run, look);
        if (run->results) draw_digests(words, *run, look);
    }

private:
    static void draw_choices(Workspace& work, const Look& look) {
        const Words& words = work.words();
        Draft& draft = *work.draft;
        paragraph(look, draft.effective().scenario.title);
        const bool busy = work.session.busy();
        ImGui::BeginDisabled(busy);
        draw_numbers(work, draft, look);
        ImGui::Checkbox(words("run.counterfactual"), &work.run.counterfactual);
        hint(look, words("run.counterfactual.what"));
        ImGui::EndDisabled();
        faint(look, words(work.run.replicates == 1 ? "run.one_draw" : "run.several_draws"));
        if (!draft.issues().empty()) return problem(look, words("run.has_issues"));
        ImGui::BeginDisabled(busy || draft.checking());
        if (main_button(look, words("run.start"))) work.start_run();
        ImGui::EndDisabled();
        hint(look, words("run.start.what"));
    }

    static void draw_numbers(Workspace& work, Draft& draft, const Look& look) {
        const Words& words = work.words();
        int seed = static_cast<int>(draft.effective().scenario.seed);
        ImGui::SetNextItemWidth(look.px(input_width));
        ImGui::InputInt(words("run.seed"), &seed);
        if (ImGui::IsItemDeactivatedAfterEdit() || seed != static_cast<int>(draft.effective().scenario.seed))
            draft.set("/seed", std::to_string(std::max(0, seed)));
        hint(look, words("run.seed.what"));
        int replicates = static_cast<int>(work.run.replicates);
        go_on(look, words("run.replicates"));
        ImGui::SetNextItemWidth(look.px(input_width));
        if (ImGui::InputInt(words("run.replicates"), &replicates))
            work.run.replicates = std::clamp(replicates, 1, most_replicates);
        hint(look, words("run.replicates.what"));
        go_on(look, words("run.threads"));
        ImGui::SetNextItemWidth(look.px(input_width));
        if (ImGui::InputInt(words("run.threads"), &work.run.threads))
            work.run.threads = std::clamp(work.run.threads, 0, most_threads);
        hint(look, words("run.threads.what"));
    }

    /// To the next number, with its name.
    static void go_on(const Look& look, const char* name) {
        beside_or_below(look.px(28.0F),
                        look.px(input_width) + ImGui::GetStyle().ItemInnerSpacing.x + ImGui::CalcTextSize(name).x);
    }

    static void draw_progress(Workspace& work, const RunSnapshot& run, const Look& look) {
        const Words& words = work.words();
        ImGui::Separator();
        const float done = run.steps == 0 ? 0.0F : static_cast<float>(run.steps_done) / static_cast<float>(run.steps);
        ImGui::ProgressBar(done, {-1.0F, 0.0F}, "");
        paragraph(look, state_text(words, run));
        if (run.phase == RunPhase::failed)
            problem(look, words(run.input_is_wrong ? "run.input_wrong" : "run.machine_failed") + (" " + run.problem));
        draw_controls(work, run);
    }

    static std::string state_text(const Words& words, const RunSnapshot& run) {
        if (!run.doing.empty()) return run.doing;
        const std::string phase = words("run.phase." + std::to_string(static_cast<int>(run.phase)));
        if (run.steps_done == 0) return phase;
        std::string part = words("variant." + std::string(to_text(run.variant)));
        if (run.curves.replicate() > 1)
            part += ", " + std::string(words("run.replicate")) + " " + std::to_string(run.curves.replicate());
        if (run.phase != RunPhase::running && run.phase != RunPhase::paused)
            return words.filled("run.ended", {{"phase", phase},
                                              {"month", to_string(run.month)},
                                              {"people", sim::grouped(static_cast<double>(run.people))},
                                              {"time", duration_text(run.seconds)}});
        return words.filled("run.state", {{"phase", phase},
                                          {"part", part},
                                          {"month", to_string(run.month)},
                                          {"people", sim::grouped(static_cast<double>(run.people))},
                                          {"time", duration_text(run.seconds)},
                                          {"left", duration_text(run.seconds_left)}});
    }

    static void draw_controls(Workspace& work, const RunSnapshot& run) {
        const Words& words = work.words();
        if (run.phase == RunPhase::running || run.phase == RunPhase::paused) {
            const bool paused = run.phase == RunPhase::paused;
            if (ImGui::Button(words(paused ? "run.go_on" : "run.pause")))
                paused ? work.session.go_on() : work.session.pause();
            ImGui::SameLine();
            if (ImGui::Button(words("run.cancel"))) work.session.cancel();
        } else if (run.results) {
            if (ImGui::Button(words("run.see_results"))) work.panel = "results";
        }
    }

    void draw_live(const Workspace& work, const RunSnapshot& run, const Look& look) {
        auto chart = live_chart(run, work.words(), work.run.counterfactual);
        chart.width = ImGui::GetContentRegionAvail().x / look.scale;
        plot_.show("live", chart, work.words(), look);
    }

    static void draw_digests(const Words& words, const RunSnapshot& run, const Look& look) {
        heading(look, words("run.digests"));
        faint(look, words("run.digests.what"));
        sim::TextTable table({words("run.variant"), words("run.replicate"), words("run.digest")}, 1);
        for (const sim::RunFacts& facts : run.results->data().runs)
            table.add({words("variant." + facts.variant), std::to_string(facts.replicate), facts.digest});
        show_table(look, "digests", table);
        faint(look, words.filled("run.folder", {{"folder", run.folder}}));
        const sim::Manifest& manifest = run.results->data().manifest;
        faint(look, words.filled("run.command", {{"command", sim::run_command(manifest, manifest.replicates)}}));
    }

    TimePlot plot_;
};

}  // namespace

std::unique_ptr<Panel> make_run_panel() {
    return std::make_unique<RunPanel>();
}

}  // namespace ubumwe::gui
