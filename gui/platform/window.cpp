#include "gui/platform/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "gui/platform/keys.hpp"
#include "sim/results/machine_error.hpp"

namespace ubumwe::gui {

namespace {

static_assert(key_f1 == GLFW_KEY_F1);

constexpr double idle_seconds = 0.25;
constexpr double lively_seconds = 1.0 / 60.0;

GLFWwindow* make_window(const std::string& title, int width, int height) {
    if (glfwInit() == GLFW_FALSE)
        throw sim::MachineError("No window can be opened: there is no screen. The command ubumwe needs none.");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (window == nullptr) {
        glfwTerminate();
        throw sim::MachineError("No window can be opened: this screen has no OpenGL 3. The command ubumwe needs none.");
    }
    return window;
}

}  // namespace

Window::Window(const std::string& title, int width, int height)
    : window_(make_window(title, width, height)), title_(title) {
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, take_key);
}

/// A key that is let go before the frame that would see it pressed stays down for that frame: else quick keys would be
/// lost where frames take long.
void Window::take_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
    Window& self = *static_cast<Window*>(glfwGetWindowUserPointer(window));
    if (action == GLFW_RELEASE && self.key_pressed_) {
        self.to_release_.push_back({key, scancode, mods});
        return;
    }
    self.key_pressed_ = self.key_pressed_ || action == GLFW_PRESS;
    ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, mods);
}

void Window::release_keys() {
    key_pressed_ = false;
    for (const auto& [key, scancode, mods] : to_release_)
        ImGui_ImplGlfw_KeyCallback(window_, key, scancode, GLFW_RELEASE, mods);
    to_release_.clear();
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::wait_for_events(bool lively) {
    glfwWaitEventsTimeout(lively ? lively_seconds : idle_seconds);
}

bool Window::closing() const {
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::stay_open() {
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

void Window::close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

void Window::frame(const std::function<void()>& draw) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    release_keys();
    int pixels_wide = 0;
    int pixels_high = 0;
    glfwGetFramebufferSize(window_, &pixels_wide, &pixels_high);
    glViewport(0, 0, pixels_wide, pixels_high);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

void Window::renew_fonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Window::set_title(const std::string& title) {
    if (title == title_) return;
    title_ = title;
    glfwSetWindowTitle(window_, title.c_str());
}

int Window::width() const {
    int width = 0;
    glfwGetWindowSize(window_, &width, nullptr);
    return width;
}

int Window::height() const {
    int height = 0;
    glfwGetWindowSize(window_, nullptr, &height);
    return height;
}

}  // namespace ubumwe::gui
